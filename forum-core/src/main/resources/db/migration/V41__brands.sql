-- How the pages of a chapter are known: a mark of few letters, and a hue.

-- By 137 degrees each stands far from those before it, and 360 chapters have 360 hues.
create sequence chapter_hue as integer;

-- A chapter without a mark of its own has the initials of its name.
alter table chapter
  add column mark text constraint chapter_mark_length check (char_length(mark) between 1 and 32),
  add column hue  smallint not null default nextval('chapter_hue') % 360 * 137 % 360
    constraint chapter_hue_on_circle check (hue between 0 and 359);
alter sequence chapter_hue owned by chapter.hue;

update chapter set hue = 196 where slug = 'global';

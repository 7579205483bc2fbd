-- The origins that show the embeds of a chapter, such as https://chapter.example; any where none is named.
alter table chapter
  add column embed_origins text[] not null default '{}'
    constraint chapter_embed_origins_few check (cardinality(embed_origins) <= 100)
    constraint chapter_embed_origins_whole check (array_position(embed_origins, null) is null);

-- Lists name forums beside titles: what others keep of them depends on that too.
create trigger forum_is_named after update of title, language on forum
  for each row when (old.title is distinct from new.title or old.language is distinct from new.language)
  execute function move_names();

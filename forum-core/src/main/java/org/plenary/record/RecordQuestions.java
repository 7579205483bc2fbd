package org.plenary.record;

import java.util.List;

/** What is looked for of the record itself, and of rules, access, offices and openings. */
final class RecordQuestions {

  static final List<RecordQuestion> OWN =
      List.of(
          new RecordQuestion(
              "leaves that are not what they were",
              """
              select id
              from record_leaf
              where hash <> sha256('\\x00'::bytea || convert_to(leaf, 'UTF8'))
                or record_commitment(facts_salt, facts) <> split_part(leaf, chr(10), 3)
                or record_commitment(words_salt, words) <> split_part(leaf, chr(10), 4)
                or record_commitment(person_salt, person) <> split_part(leaf, chr(10), 5)
                or record_time(entered_at) <> split_part(leaf, chr(10), 2)
              """),
          new RecordQuestion(
              "places in the tree that hold another leaf",
              """
              select coalesce(leaf.position, node.position)
              from (select position, hash from record_leaf where position is not null) leaf
              full join (select position, hash from record_node where level = 0) node
                on node.position = leaf.position
              where leaf.hash is distinct from node.hash
              """),
          new RecordQuestion(
              "leaves that name one row and stand at another",
              """
              select leaf.id
              from record_leaf leaf
              left join code_of_conduct code on code.id = leaf.code_id
              left join forum_access access on access.id = leaf.access_id
              left join office_change office on office.id = leaf.office_id
              left join byline_opening opening on opening.id = leaf.opening_id
              where leaf.kind in ('rules', 'access', 'office', 'opening')
                and leaf.id is distinct from
                  coalesce(code.leaf_id, access.leaf_id, office.leaf_id, opening.leaf_id)
              """),
          new RecordQuestion(
              "rules that differ from their leaf",
              """
              select code.id
              from code_of_conduct code
              join record_leaf leaf on leaf.id = code.leaf_id
              where leaf.code_id is distinct from code.id
                or leaf.facts::jsonb <> rules_facts(code)
                or code.digest <> rules_digest(coalesce(rules_text(code.id), '{}'))
              """),
          new RecordQuestion(
              "access that differs from its leaf",
              """
              select access.id
              from forum_access access
              join record_leaf leaf on leaf.id = access.leaf_id
              where leaf.access_id is distinct from access.id
                or leaf.forum_id is distinct from access.forum_id
                or leaf.facts::jsonb <> access_facts(access)
              """),
          new RecordQuestion(
              "offices that differ from their leaf",
              """
              select office.id
              from office_change office
              join record_leaf leaf on leaf.id = office.leaf_id
              where leaf.office_id is distinct from office.id
                or leaf.facts::jsonb <> office_facts(office)
                or leaf.person::jsonb <> office_person(office)
              """),
          new RecordQuestion(
              "offices that were given or taken without a leaf",
              """
              select latest.id
              from (
                select distinct on (chapter_id, member_id, role) id, chapter_id, member_id, role, given
                from office_change
                order by chapter_id, member_id, role, id desc) latest
              where latest.given <> exists (
                select from membership held
                where held.chapter_id = latest.chapter_id and held.member_id = latest.member_id
                  and held.role = latest.role and held.source <> 'claim')
              """),
          new RecordQuestion(
              "openings that differ from their leaf",
              """
              select opening.id
              from byline_opening opening
              join record_leaf leaf on leaf.id = opening.leaf_id
              where leaf.opening_id is distinct from opening.id
                or leaf.facts::jsonb <> opening_facts(opening)
                or leaf.person::jsonb <> opening_person(opening)
              """));

  private RecordQuestions() {}
}

<?php
// An ordinary editor pastes an address on a line of its own, and publishes.
require 'wp-load.php';
wp_set_current_user(get_user_by('login', 'editor')->ID);
if (current_user_can('unfiltered_html')) {
    exit(1);
}
kses_init();
$post = wp_insert_post([
    'post_title' => 'What we discuss',
    'post_status' => 'publish',
    'post_content' => "Read this:\n\n" . $argv[1] . "\n\nWhat do you think?",
]);
echo get_permalink($post);

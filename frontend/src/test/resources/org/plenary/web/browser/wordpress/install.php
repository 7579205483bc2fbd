<?php
define('WP_INSTALLING', true);
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Our blog', 'admin', 'admin@chapter.example', false, '', wp_generate_password());
switch_theme('plain');
$editor = wp_create_user('editor', wp_generate_password(), 'editor@chapter.example');
(new WP_User($editor))->set_role('editor');

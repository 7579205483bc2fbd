<?php
// WordPress asks no server on its own machine otherwise, and none on an unusual port.
add_filter('http_request_host_is_external', '__return_true');
add_filter(
    'http_allowed_safe_ports',
    fn ($ports, $host, $url) => array_merge($ports, [(int) parse_url($url, PHP_URL_PORT)]),
    10,
    3
);
// Nothing here is told to anybody by mail.
add_filter('pre_wp_mail', '__return_true');

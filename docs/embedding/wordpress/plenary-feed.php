<?php
/**
 * Plugin Name: Plenary feed
 * Description: The shortcode [plenary-feed chapter="senegal" limit="5"] shows what a chapter discusses.
 * License: Apache-2.0
 *
 * For administrators; editors of a multisite need it to be active, and no right to write HTML.
 */

const PLENARY_FORUM = 'https://plenary.example';
const PLENARY_INTEGRITY = 'sha384-Ccnp1x/+3BPWst6GxYWTMiHXxfHX8Eivw1HUCMLEQOQNDyGc35xpFn2IVOI6IKFw';
const PLENARY_ATTRIBUTES = array( 'chapter', 'forum', 'topic', 'language', 'kind', 'sort', 'limit', 'lang', 'theme' );

add_action( 'wp_enqueue_scripts', function () {
	wp_register_script( 'plenary-feed', PLENARY_FORUM . '/embed/plenary-feed-1.js', array(), null, array( 'strategy' => 'async' ) );
} );

add_filter( 'script_loader_tag', function ( $tag, $handle ) {
	return 'plenary-feed' === $handle
		? str_replace( ' src=', ' integrity="' . PLENARY_INTEGRITY . '" crossorigin="anonymous" src=', $tag )
		: $tag;
}, 10, 2 );

add_shortcode( 'plenary-feed', function ( $wished ) {
	wp_enqueue_script( 'plenary-feed' );
	$attributes = '';
	foreach ( array_intersect_key( (array) $wished, array_flip( PLENARY_ATTRIBUTES ) ) as $name => $value ) {
		$attributes .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	$place = PLENARY_FORUM . ( isset( $wished['chapter'] ) ? '/c/' . rawurlencode( $wished['chapter'] ) : '/' );
	return '<plenary-feed' . $attributes . ' style="display:block;block-size:24rem"><a href="' . esc_url( $place ) . '">' . esc_html( $place ) . '</a></plenary-feed>';
} );

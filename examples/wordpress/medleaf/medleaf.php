<?php
/**
 * Plugin Name: Medleaf
 * Description: Patient information by a shortcode: [medleaf faq topic="tacrolimus" filterable]Shown without script.[/medleaf]
 * Version: 0.1.0
 * Requires at least: 6.3
 * Requires PHP: 7.4
 * License: MIT
 */

defined( 'ABSPATH' ) || exit;

const MEDLEAF_ELEMENTS = array( 'article', 'article-list', 'consult', 'doctor', 'drug-card', 'faq', 'search', 'visit-notes' );

add_action(
	'wp_enqueue_scripts',
	function () {
		wp_register_script( 'medleaf', plugins_url( 'medleaf.js', __FILE__ ), array(), '0.1.0', array( 'strategy' => 'defer' ) );
	}
);

/** A name without a value is an attribute that is only there or not: `filterable`. */
function medleaf_shortcode( $attributes, $fallback = '' ) {
	$attributes = (array) $attributes;
	$element    = array_shift( $attributes );
	if ( ! in_array( $element, MEDLEAF_ELEMENTS, true ) ) {
		return $fallback;
	}
	wp_enqueue_script( 'medleaf' );
	$html = "<medleaf-$element";
	foreach ( $attributes as $name => $value ) {
		$html .= is_int( $name )
			? ' ' . sanitize_key( $value )
			: sprintf( ' %s="%s"', sanitize_key( $name ), esc_attr( $value ) );
	}
	return "$html>" . wp_kses_post( $fallback ) . "</medleaf-$element>";
}
add_shortcode( 'medleaf', 'medleaf_shortcode' );

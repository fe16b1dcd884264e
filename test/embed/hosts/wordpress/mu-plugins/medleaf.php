<?php
add_action('wp_enqueue_scripts', function () {
  wp_enqueue_script('medleaf', '/dist/medleaf.js', [], '0.1.0', true);
});

<?php
// Answers under any host name, in the theme that is asked for (`?theme=twentytwentyone`), with an icon that is no request.
add_filter('redirect_canonical', '__return_false');
foreach (['template', 'stylesheet'] as $option) {
  add_filter("pre_option_$option", fn() => $_GET['theme'] ?? false);
}
add_action('wp_head', fn() => print '<link rel="icon" href="data:,">');

<?php
// Installs WordPress, publishes the posts that come in as [{role, content}], and prints their identifiers.
define('WP_INSTALLING', true);
function wp_new_blog_notification() {} // would send mail
require './wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

add_filter('pre_http_request', fn() => new WP_Error('offline'));
wp_install('示例医院', 'admin', 'admin@hospital.example', false, '', 'password', 'zh_CN');

$published = [];
foreach (json_decode(stream_get_contents(STDIN)) as $i => $post) {
  $user = wp_insert_user(['user_login' => "user-$i", 'user_pass' => 'password', 'role' => $post->role]);
  wp_set_current_user($user); // decides which tags are stripped
  $fields = ['post_title' => '示例医院', 'post_content' => $post->content, 'post_status' => 'publish'];
  $published[] = wp_insert_post(wp_slash($fields));
}
echo json_encode($published);

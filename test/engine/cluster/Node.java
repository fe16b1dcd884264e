import java.io.File;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node of a cluster, in a JVM of its own: home folder, HTTP port, transport port, the transport ports of all. */
public class Node {
  public static void main(String[] args) throws Exception {
    String[] ports = args[3].split(",");
    String[] hosts = new String[ports.length];
    for (int at = 0; at < ports.length; at++) hosts[at] = "127.0.0.1:" + ports[at];
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild((number, settings) -> {
      settings.put("node.name", args[2]);
      settings.put("network.host", "127.0.0.1");
      settings.put("http.port", args[1]);
      settings.put("transport.port", args[2]);
      settings.putList("node.roles", "cluster_manager", "data");
      settings.putList("discovery.seed_hosts", hosts);
      settings.putList("cluster.initial_cluster_manager_nodes", ports);
      settings.put("http.cors.enabled", true);
      settings.put("http.cors.allow-origin", "/http://127\\.0\\.0\\.1:.*/");
      settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
      settings.put("cluster.fault_detection.leader_check.interval", "500ms");
      settings.put("cluster.fault_detection.follower_check.interval", "500ms");
    });
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(args[0])
            .clusterName("medleaf-" + args[3])
            .numOfNode(1)
            // Of what every distribution has, only what a search needs: a node starts in half the time.
            .moduleTypes("org.opensearch.analysis.common.CommonAnalysisPlugin,org.opensearch.transport.Netty4Plugin"));
    // The process that started this one holds the other end: when it goes, so does the node.
    while (System.in.read() >= 0) ;
    runner.clean();
    new File(args[0]).getParentFile().delete();
    Runtime.getRuntime().halt(0);
  }
}

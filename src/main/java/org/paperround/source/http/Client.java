package org.paperround.source.http;

import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client, with everything switched off that it would do by itself: redirects, retries,
 * cookies, logins, unpacking, proxies of the system, connections kept for later.
 */
final class Client implements AutoCloseable {

  /** Far more than there are sources; each waits for its turn before it needs a connection. */
  private static final int CONNECTIONS = 200;

  private final CloseableHttpClient client;

  Client(FetchConfig config, CheckedResolver resolver, String userAgent) {
    Timeout total = Timeout.of(config.totalTime());
    Timeout connect = Timeout.of(config.connectTime());
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder()
                            .http1Config(
                                Http1Config.custom()
                                    .setMaxLineLength((int) config.maxHeaderLine().asLongValue())
                                    .setMaxHeaderCount(config.maxHeaders())
                                    .build())
                            .build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(connect)
                            .setSocketTimeout(total)
                            .build())
                    .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(total).build())
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(total)
                    .setResponseTimeout(total)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setDefaultHeaders(
                List.of(
                    new BasicHeader("User-Agent", userAgent),
                    new BasicHeader("Accept-Encoding", "gzip"),
                    new BasicHeader("Connection", "close")))
            .setRoutePlanner(new DefaultRoutePlanner(null))
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableDefaultUserAgent()
            .build();
  }

  /** The head of the answer; its body is open until the request is aborted. */
  ClassicHttpResponse open(HttpGet request) throws IOException {
    try {
      return client.executeOpen(RoutingSupport.determineHost(request), request, null);
    } catch (HttpException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}

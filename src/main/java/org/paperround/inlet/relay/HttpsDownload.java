package org.paperround.inlet.relay;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Downloads without following redirects, two at a time: calls that nobody has proved yet can lead
 * here, and must not hold up the rest of the service.
 */
@Singleton
class HttpsDownload implements Download {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LARGEST = 64 * 1024;
  private static final int AT_ONCE = 2;
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final Semaphore free = new Semaphore(AT_ONCE);

  @Override
  public byte[] get(URI address) throws IOException {
    if (!free.tryAcquire()) {
      throw new IOException("too many downloads at once");
    }
    try {
      return body(address);
    } finally {
      free.release();
    }
  }

  private byte[] body(URI address) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        byte[] body = in.readNBytes(LARGEST + 1);
        if (response.statusCode() != OK || body.length > LARGEST) {
          throw new IOException(
              address.getHost() + " answered " + response.statusCode() + ", or too much");
        }
        return body;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}

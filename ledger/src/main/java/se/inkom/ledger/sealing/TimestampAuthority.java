package se.inkom.ledger.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * Asks one authority for RFC 3161 timestamps over HTTP, and believes an answer only when it concerns our digest and our
 * nonce and is signed by a certificate that is meant for timestamping.
 */
final class TimestampAuthority {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI url;
    private final @Nullable Path trusted;
    private final Duration timeout;
    private final HttpClient http;

    TimestampAuthority(SealingSettings.Authority authority, HttpClient http) {
        this(authority, http, TIMEOUT);
    }

    TimestampAuthority(SealingSettings.Authority authority, HttpClient http, Duration timeout) {
        this.url = authority.url();
        this.trusted = authority.certificate();
        this.http = http;
        this.timeout = timeout;
    }

    String name() {
        return url.toString();
    }

    /** A timestamp: the DER of its token, and the time in it. */
    record Stamp(byte[] token, Instant at) {}

    /** It refused, did not answer in time, or answered with something that proves nothing. */
    static final class NoStamp extends Exception {
        private static final long serialVersionUID = 1L;

        NoStamp(String what) {
            super(what);
        }

        NoStamp(String what, Exception cause) {
            super(what, cause);
        }
    }

    Stamp stamp(byte[] sha256) throws NoStamp, InterruptedException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(64, RANDOM));
        try {
            var response = new TimeStampResponse(ask(request.getEncoded()));
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new NoStamp("the authority refuses (status " + response.getStatus() + ")");
            }
            checkSignature(token);
            return new Stamp(
                    token.getEncoded("DER"),
                    token.getTimeStampInfo().getGenTime().toInstant());
        } catch (TSPException | CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new NoStamp("the answer proves nothing: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new NoStamp(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) { // what BouncyCastle's parsers throw at garbage
            throw new NoStamp("the answer is no timestamp", e);
        }
    }

    private byte[] ask(byte[] request) throws IOException, NoStamp, InterruptedException {
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(url)
                        .timeout(timeout)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> close(body));
            if (answer.statusCode() != 200) {
                throw new NoStamp("the authority answers with HTTP status " + answer.statusCode());
            }
            return body.readNBytes(LARGEST_ANSWER);
        }
    }

    /** The client's own time limit ends with the headers; one who then drips bytes is cut off here. */
    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkSignature(TimeStampToken token)
            throws IOException, NoStamp, GeneralSecurityException, TSPException, CMSException,
                    OperatorCreationException {
        Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
        if (signers.isEmpty()) {
            throw new NoStamp("the timestamp does not carry its signer's certificate");
        }
        X509Certificate signer = new JcaX509CertificateConverter()
                .getCertificate(signers.iterator().next());
        if (trusted != null) {
            requireTrust(signer, trusted);
        }
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
    }

    /** The configured certificate is the signer's own, or the one that issued it. */
    private static void requireTrust(X509Certificate signer, Path file) throws IOException, GeneralSecurityException {
        X509Certificate anchor;
        try (InputStream in = Files.newInputStream(file)) {
            anchor = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
        if (!signer.equals(anchor)) {
            signer.verify(anchor.getPublicKey());
        }
    }
}

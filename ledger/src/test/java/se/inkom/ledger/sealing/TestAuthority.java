package se.inkom.ledger.sealing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A timestamp authority on loopback that behaves, or misbehaves, as it is told. */
final class TestAuthority implements AutoCloseable {
    enum Mood {
        HONEST,
        REFUSES,
        GARBAGE,
        FAILS,
        SILENT,
        STAMPS_SOMETHING_ELSE
    }

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

    private final HttpServer server;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final CountDownLatch closed = new CountDownLatch(1);
    volatile Mood mood = Mood.HONEST;

    TestAuthority() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048); // the default of 3072 takes seconds to find
        keys = generator.generateKeyPair();
        certificate = certificate(keys);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/tsa", exchange -> {
            byte[] request = exchange.getRequestBody().readAllBytes();
            try (exchange) {
                byte[] answer = answer(request);
                exchange.sendResponseHeaders(mood == Mood.FAILS ? 500 : 200, answer.length);
                exchange.getResponseBody().write(answer);
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
        server.start();
    }

    private static X509Certificate certificate(KeyPair keys) throws Exception {
        var name = new X500Name("CN=Test TSA");
        Instant now = Instant.now();
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(now.minus(1, ChronoUnit.DAYS)),
                                Date.from(now.plus(1, ChronoUnit.DAYS)),
                                name,
                                keys.getPublic())
                        .addExtension(
                                Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }

    private byte[] answer(byte[] request) throws Exception {
        switch (mood) {
            case GARBAGE -> {
                return "<html>502</html>".getBytes();
            }
            case SILENT -> closed.await();
            default -> {}
        }
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", keys.getPrivate(), certificate),
                new JcaDigestCalculatorProviderBuilder()
                        .setProvider(new BouncyCastleProvider())
                        .build()
                        .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA1)),
                POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        var responses = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        if (mood == Mood.REFUSES) {
            return responses
                    .generateRejectedResponse(new org.bouncycastle.tsp.TSPException("closed today"))
                    .getEncoded();
        }
        var asked = new TimeStampRequest(request);
        if (mood == Mood.STAMPS_SOMETHING_ELSE) {
            var other = new TimeStampRequestGenerator();
            other.setCertReq(true);
            asked = other.generate(TSPAlgorithms.SHA256, new byte[32], asked.getNonce());
        }
        return responses.generate(asked, BigInteger.valueOf(7), new Date()).getEncoded();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    /** Its certificate as a file. */
    Path certificate(Path folder) throws Exception {
        return Files.write(folder.resolve("tsa.crt"), certificate.getEncoded());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}

"""Genuine Kafka that lets nobody in without a password or a certificate, and denies by default."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from services.local_kafka import free_port, launch
from tests.e2e.certificates import Authority

PASSWORDS = {"broker": "broker-secret", "admin": "admin-secret", "app": "app-secret"}
"""Users that log in with SCRAM-SHA-512; `app` has no rights until it is given some."""


@dataclass(frozen=True)
class SecuredKafka:
    """One broker with two listeners: SASL_SSL for passwords, SSL for certificates."""

    password_address: str
    certificate_address: str
    ca: Path
    certificate: Path
    key: Path
    other_ca: Path

    def login(self, user: str, password: str | None = None) -> Mapping[str, str]:
        """Give the environment of a user who comes with a password (default: the right one)."""
        return {
            "CLAIMWIRE_BOOTSTRAP_SERVERS": self.password_address,
            "CLAIMWIRE_SECURITY_PROTOCOL": "SASL_SSL",
            "CLAIMWIRE_USERNAME": user,
            "CLAIMWIRE_PASSWORD": password or PASSWORDS[user],
            "CLAIMWIRE_TLS_CA": str(self.ca),
        }

    def certified(self) -> Mapping[str, str]:
        """Give the environment of `admin`, who comes with a certificate."""
        return {
            "CLAIMWIRE_BOOTSTRAP_SERVERS": self.certificate_address,
            "CLAIMWIRE_SECURITY_PROTOCOL": "SSL",
            "CLAIMWIRE_TLS_CA": str(self.ca),
            "CLAIMWIRE_TLS_CERTIFICATE": str(self.certificate),
            "CLAIMWIRE_TLS_KEY": str(self.key),
        }


@contextmanager
def kafka_secured() -> Iterator[SecuredKafka]:
    """Run the broker for as long as the block runs; nothing is left of it, nor of its keys."""
    with tempfile.TemporaryDirectory(prefix="claimwire-secured-") as name:
        folder, with_password, with_certificate = Path(name), free_port(), free_port()
        authority, other = Authority(folder, "test-ca"), Authority(folder, "other-ca")
        certificate, key = authority.issue("admin")
        tls = _tls(authority, folder)
        lines = _listeners(with_password, with_certificate, free_port()) + tls
        broker = launch(folder / "data", with_password, lines, _users()).wait_until_ready()
        try:
            yield SecuredKafka(
                f"127.0.0.1:{with_password}",
                f"127.0.0.1:{with_certificate}",
                ca=authority.certificate,
                certificate=certificate,
                key=key,
                other_ca=other.certificate,
            )
        finally:
            broker.stop()


def _users() -> list[str]:
    return [f"SCRAM-SHA-512=[name={name},password={word}]" for name, word in PASSWORDS.items()]


def _listeners(with_password: int, with_certificate: int, controller: int) -> str:
    """Listeners, users and rights. ANONYMOUS is the broker itself, at its own controller."""
    return f"""
controller.quorum.voters=1@127.0.0.1:{controller}
listener.security.protocol.map=CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL,SSL:SSL
listeners=SASL_SSL://127.0.0.1:{with_password},SSL://127.0.0.1:{with_certificate},\
CONTROLLER://127.0.0.1:{controller}
advertised.listeners=SASL_SSL://127.0.0.1:{with_password},SSL://127.0.0.1:{with_certificate}
inter.broker.listener.name=SASL_SSL
sasl.enabled.mechanisms=SCRAM-SHA-512
sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=\
org.apache.kafka.common.security.scram.ScramLoginModule required \
username="broker" password="{PASSWORDS["broker"]}";
listener.name.ssl.ssl.client.auth=required
ssl.principal.mapping.rules=RULE:^CN=([^,]+).*$/$1/
authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
super.users=User:broker;User:admin;User:ANONYMOUS
allow.everyone.if.no.acl.found=false
"""


def _tls(authority: Authority, folder: Path) -> str:
    """What the broker shows, and whom it believes."""
    certificate, key = authority.issue("broker")
    keystore = folder / "broker-keystore.pem"
    keystore.write_text(key.read_text() + certificate.read_text())
    return f"""
ssl.keystore.type=PEM
ssl.keystore.location={keystore}
ssl.truststore.type=PEM
ssl.truststore.location={authority.certificate}
"""

# One image for every stage: `docker run claimwire worker cleaner`.

FROM python:3.11-slim-bookworm AS build
RUN apt-get update && apt-get install --yes --no-install-recommends binutils
RUN python -m venv --without-pip /opt/claimwire
ENV PIP_PYTHON=/opt/claimwire/bin/python PYTHONDONTWRITEBYTECODE=1
WORKDIR /build
COPY requirements-runtime.lock ./
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --no-compile --require-hashes --requirement requirements-runtime.lock
# Wheels carry their tests and debugging symbols, a fifth of the image. Libraries in *.libs have been
# rewritten by their packagers and do not survive strip.
RUN find /opt/claimwire -type d -name tests -prune -exec rm -r {} + && \
    find /opt/claimwire -name '*.so' -not -path '*.libs/*' -exec strip --strip-debug {} +
COPY pyproject.toml README.md ./
COPY deploy/kafka deploy/kafka
COPY schemas schemas
COPY services services
RUN pip install --no-compile --no-deps --no-build-isolation .
# Bytecode by the hash of its source and one time for all files: the same sources make the same image.
RUN /opt/claimwire/bin/python -m compileall -q --invalidation-mode unchecked-hash /opt/claimwire/lib && \
    cd / && /opt/claimwire/bin/python -B -c \
    "import services.cleaner.clean, services.deduplicator.memory, services.claim_extractor.extract" && \
    find /opt/claimwire -exec touch --no-dereference --date=@0 {} +

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /tmp --no-create-home claimwire
COPY --from=build /opt/claimwire /opt/claimwire
ENV PATH=/opt/claimwire/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MALLOC_MMAP_THRESHOLD_=1048576 \
    CLAIMWIRE_HTTP_HOST=0.0.0.0 \
    CLAIMWIRE_HTTP_PORT=8080
USER claimwire
WORKDIR /tmp
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --retries=3 --start-period=120s --start-interval=1s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"CLAIMWIRE_HTTP_PORT\"]}/readyz', timeout=4)"]
ENTRYPOINT ["claimwire"]
CMD ["--help"]

/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response that lets everything through but the body of a fault, which it keeps. */
final class FaultHeldBack extends HttpServletResponseWrapper {

    private static final int FIRST_FAULT = 400;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private Body body;
    private PrintWriter writer;

    FaultHeldBack(HttpServletResponse response) {
        super(response);
    }

    byte[] heldBack() {
        return kept.toByteArray();
    }

    void finish() {
        if (writer != null) {
            writer.flush();
        }
    }

    private boolean isFault() {
        return getStatus() >= FIRST_FAULT;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (body == null) {
            body = new Body();
        }
        return body;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    /** The length of what is held back is not that of what will be said. */
    @Override
    public void setContentLength(int length) {
        if (!isFault()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isFault()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isFault() || !name.equalsIgnoreCase("Content-Length")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isFault() || !name.equalsIgnoreCase("Content-Length")) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isFault()) {
            super.flushBuffer();
        }
    }

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            if (isFault()) {
                kept.write(one);
            } else {
                FaultHeldBack.super.getOutputStream().write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (isFault()) {
                kept.write(bytes, from, length);
            } else {
                FaultHeldBack.super.getOutputStream().write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isFault()) {
                FaultHeldBack.super.getOutputStream().flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (!isFault()) {
                FaultHeldBack.super.getOutputStream().close();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("written at once");
        }
    }
}

using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace RevBot.Bot.Tests.Delivery;

/// <summary>A real mail server on a loopback port, which keeps what it gets; faults on demand.</summary>
internal sealed class LocalMail : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Store store = new();
    private readonly Task running;

    public LocalMail()
    {
        Port = FreePort();
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Port(Port, isSecure: false).Build();
        var services = new ServiceProvider();
        services.Add(store);
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stopping.Token);
    }

    public int Port { get; }

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<MimeMessage> Messages => [.. store.Messages];

    /// <summary>What the next messages are answered with instead of being kept.</summary>
    public ConcurrentQueue<SmtpResponse> Faults => store.Faults;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Store : MessageStore
    {
        public ConcurrentQueue<MimeMessage> Messages { get; } = new();

        public ConcurrentQueue<SmtpResponse> Faults { get; } = new();

        public override Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            if (Faults.TryDequeue(out var fault))
            {
                return Task.FromResult(fault);
            }

            using var stream = new MemoryStream(buffer.ToArray());
            Messages.Enqueue(MimeMessage.Load(stream, cancellationToken));
            return Task.FromResult(SmtpResponse.Ok);
        }
    }
}

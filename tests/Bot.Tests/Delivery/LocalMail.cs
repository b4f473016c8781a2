using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace RevBot.Bot.Tests.Delivery;

/// <summary>A real mail server on a loopback port, which keeps what it gets; faults and a login on demand.</summary>
internal sealed class LocalMail : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Store store = new();
    private readonly Task running;

    /// <param name="wantsLogin">Whether nobody may send who has not logged in, as the one user that it knows.</param>
    public LocalMail(bool wantsLogin = false)
    {
        Port = FreePort();
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint =>
                endpoint.Port(Port, isSecure: false).AuthenticationRequired(wantsLogin).AllowUnsecureAuthentication()
            )
            .Build();
        var services = new ServiceProvider();
        services.Add(store);
        services.Add(new Users());
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stopping.Token);
    }

    /// <summary>The one user, whose password is the name.</summary>
    public const string User = "revbot";

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

    private sealed class Users : UserAuthenticator
    {
        public override Task<bool> AuthenticateAsync(
            ISessionContext context,
            string user,
            string password,
            CancellationToken cancellationToken
        ) => Task.FromResult(user == User && password == User);
    }
}

using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Web.SignIn;

/// <summary>A server with sign-in by the company's accounts, against a real OpenID provider on loopback.</summary>
public abstract class CompanyStage : IAsyncLifetime
{
    internal DemoFile Demo { get; } = new();

    private protected SignInService service = null!;
    private protected RunningServer server = null!;

    public async Task InitializeAsync()
    {
        Demo.Execute("UPDATE sync_run SET kind = 'import'");
        service = await SignInService.StartAsync();
        service.Claims["email"] = DemoFile.Rep;
        server = await RunningServer.StartAsync(Demo.House(), settings: service.Settings());
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await service.DisposeAsync();
        Demo.Dispose();
    }

    private protected async Task<string> NameAsync()
    {
        var page = await server.TextAsync("/");
        const string Begin = "data-name=\"";
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return page[start..page.IndexOf('"', start)];
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Teams;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;
using RevBot.Bot.Services;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>RevBot in Microsoft's local Teams client, in a real browser.</summary>
public sealed class PlaygroundTests : IDisposable
{
    private readonly DemoFile demo = new();
    private readonly TeamsClient programs = new();
    private readonly int client = TeamsClient.FreePort();

    public void Dispose()
    {
        programs.Dispose();
        demo.Dispose();
    }

    /// <summary>With real tokens both ways: the client knows none, so a proxy on each side adds and checks them.</summary>
    [TeamsClientFact]
    public async Task Conversation_InTheLocalTeamsClient_ShowsCardButtonUpdateAndProactiveMessage()
    {
        var (identity, inbound, outbound) = (TeamsClient.FreePort(), TeamsClient.FreePort(), TeamsClient.FreePort());
        await using var app = await StartAsync(WithTokens(identity, outbound));
        programs.Start(
            ["authrig.mjs"],
            ("IDENTITY", Text(identity)),
            ("INBOUND", Text(inbound)),
            ("OUTBOUND", Text(outbound)),
            ("BOT", app.Urls.Single()),
            ("PLAYGROUND", $"http://127.0.0.1:{Text(client)}/_connector")
        );
        // The client says once that the bot was installed, as soon as it is up.
        await TeamsClient.ListeningAsync(identity, inbound, outbound);
        StartClient($"http://127.0.0.1:{Text(inbound)}", "--service-url", $"http://127.0.0.1:{Text(outbound)}/");

        await ConverseAsync(app, Environment.GetEnvironmentVariable("REVBOT_PICTURES") ?? demo.Folder);
    }

    /// <summary>The same without an app id and without a token, the client beside the bot.</summary>
    [TeamsClientFact]
    public async Task Conversation_WithoutAnAppId_ShowsTheSame()
    {
        await using var app = await StartAsync(new());
        StartClient(app.Urls.Single());

        await ConverseAsync(app, demo.Folder);
    }

    private void StartClient(string bot, params string[] more) =>
        programs.Start(
            [
                "node_modules/@microsoft/m365agentsplayground/cli.js",
                "start",
                "-e",
                bot + "/api/messages",
                "-c",
                "msteams",
                "-p",
                Text(client),
                "--disable-telemetry",
                .. more,
            ],
            ("TEAMSAPPTESTER_BROWSER", "none"),
            ("NO_PROXY", "localhost,127.0.0.1"),
            ("M365_AGENTS_PLAYGROUND_CONFIG_PATH", Path.Combine(TeamsClient.Folder!, "playground.yml")),
            ("M365_AGENTS_PLAYGROUND_LOGFILE", Path.Combine(demo.Folder, "playground.log"))
        );

    private async Task ConverseAsync(WebApplication app, string pictures)
    {
        var output = await TeamsClient.FinishAsync(
            ["drive.mjs"],
            ("CLIENT", $"http://localhost:{Text(client)}"),
            ("TELL", app.Urls.Single() + "/tell"),
            ("PICTURES", pictures)
        );

        Assert.Contains("all seen", output, StringComparison.Ordinal);
    }

    private static TeamsSettings WithTokens(int identity, int outbound)
    {
        return new()
        {
            AppId = MicrosoftStandIn.AppId,
            AppPassword = new Secret(MicrosoftStandIn.Secret),
            TenantId = MicrosoftStandIn.TenantId,
            OpenIdMetadata = new($"http://127.0.0.1:{Text(identity)}/v1/.well-known/openidconfiguration"),
            TokenEndpoint = new($"http://127.0.0.1:{Text(identity)}/{MicrosoftStandIn.TenantId}/oauth2/v2.0/token"),
            AllowedServiceHosts = [ServiceHost.FromText($"127.0.0.1:{Text(outbound)}")!],
        };
    }

    private async Task<WebApplication> StartAsync(TeamsSettings settings)
    {
        new Data.Database.Migrator(demo.Database).Migrate(DemoFile.Clock.Machine);
        var queue = new KeptTurns();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(DemoFile.Clock);
        builder.Services.AddSingleton(demo.Database);
        builder.Services.AddSingleton<ITurnQueue>(queue);
        builder.Services.AddTeams(settings);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseRouting();
        app.MapTeams();
        var channel = app.Services.GetRequiredService<TeamsChannel>();
        var house = new RevBotServices(
            demo.Database,
            new(),
            DemoFile.Clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance
        );
        queue.Answer = turn => AnswerAsync(channel, house, turn);
        app.MapPost(
            "/tell",
            async () =>
                await channel.SendProactivelyAsync(
                    queue.Turns.First().Sender.Id,
                    queue.Turns.First().Sender.Organisation!,
                    await BriefAsync(house, queue.Turns.First().Sender.Email!),
                    CancellationToken.None
                )
                    is not null
        );
        await app.StartAsync(CancellationToken.None);
        return app;
    }

    private static async Task<Card> BriefAsync(RevBotServices house, string email) =>
        house.Cards.Create(
            await house.Assistant.AskAsync(
                new AskRequest(null, null, email, "monday brief", "teams"),
                CancellationToken.None
            )
        );

    private static async Task AnswerAsync(TeamsChannel channel, RevBotServices house, IncomingTurn turn)
    {
        var words = turn.Content switch
        {
            TurnContent.Message said => said.Text,
            TurnContent.ButtonPress pressed => pressed.Button.Value,
            _ => "help",
        };
        await channel.ShowWorkingAsync(turn, CancellationToken.None);
        var envelope = await house.Assistant.AskAsync(
            new AskRequest(null, null, turn.Sender.Email ?? "nobody", words, "teams"),
            CancellationToken.None
        );
        var card = house.Cards.Create(envelope);
        await (
            turn.Content is TurnContent.ButtonPress { Button.Action: ButtonAction.Replace, MessageId: { } message }
                ? channel.ReplaceAsync(turn, message, card, CancellationToken.None)
                : channel.SayAsync(turn, card, turn.Key, CancellationToken.None)
        );
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}

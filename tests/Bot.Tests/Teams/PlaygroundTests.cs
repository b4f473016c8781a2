using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using RevBot.Bot.Asking;
using RevBot.Bot.Cards;
using RevBot.Bot.Configuration;
using RevBot.Bot.Hosting;
using RevBot.Bot.Teams;
using RevBot.Bot.Turns;

namespace RevBot.Bot.Tests.Teams;

/// <summary>
/// RevBot in Microsoft's local Teams client, in a real browser, with real tokens both ways: the client knows none, so a
/// proxy on each side adds and checks them.
/// </summary>
public sealed class PlaygroundTests
{
    [TeamsClientFact]
    public async Task Conversation_InTheLocalTeamsClient_ShowsCardButtonUpdateAndProactiveMessage()
    {
        using var demo = new DemoFile();
        new Data.Database.Migrator(demo.Database).Migrate(DemoFile.Clock.Machine);
        var (identity, inbound, outbound, client) = (
            TeamsClient.FreePort(),
            TeamsClient.FreePort(),
            TeamsClient.FreePort(),
            TeamsClient.FreePort()
        );
        await using var app = await StartAsync(demo, identity, outbound);
        using var programs = new TeamsClient();
        programs.Start(
            ["authrig.mjs"],
            ("IDENTITY", Text(identity)),
            ("INBOUND", Text(inbound)),
            ("OUTBOUND", Text(outbound)),
            ("BOT", app.Urls.Single()),
            ("PLAYGROUND", $"http://127.0.0.1:{Text(client)}/_connector")
        );
        programs.Start(
            [
                "node_modules/@microsoft/m365agentsplayground/cli.js",
                "start",
                "-e",
                $"http://127.0.0.1:{Text(inbound)}/api/messages",
                "-c",
                "msteams",
                "-p",
                Text(client),
                "--service-url",
                $"http://127.0.0.1:{Text(outbound)}/",
                "--disable-telemetry",
            ],
            ("TEAMSAPPTESTER_BROWSER", "none"),
            ("NO_PROXY", "localhost,127.0.0.1"),
            ("M365_AGENTS_PLAYGROUND_CONFIG_PATH", Path.Combine(TeamsClient.Folder!, "playground.yml")),
            ("M365_AGENTS_PLAYGROUND_LOGFILE", Path.Combine(demo.Folder, "playground.log"))
        );

        var output = await TeamsClient.FinishAsync(
            ["drive.mjs"],
            ("CLIENT", $"http://localhost:{Text(client)}"),
            ("TELL", app.Urls.Single() + "/tell"),
            ("PICTURES", Environment.GetEnvironmentVariable("REVBOT_PICTURES") ?? demo.Folder)
        );

        Assert.Contains("all seen", output, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(DemoFile demo, int identity, int outbound)
    {
        var settings = new TeamsSettings
        {
            AppId = MicrosoftStandIn.AppId,
            AppPassword = new Secret(MicrosoftStandIn.Secret),
            TenantId = MicrosoftStandIn.TenantId,
            OpenIdMetadata = new($"http://127.0.0.1:{Text(identity)}/v1/.well-known/openidconfiguration"),
            TokenEndpoint = new($"http://127.0.0.1:{Text(identity)}/{MicrosoftStandIn.TenantId}/oauth2/v2.0/token"),
            AllowedServiceHosts = [ServiceHost.FromText($"127.0.0.1:{Text(outbound)}")!],
        };
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
        var house = new BotHouse(
            demo.Database,
            new(),
            DemoFile.Clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance
        );
        queue.Answer = turn => AnswerAsync(channel, house, turn);
        app.MapPost(
            "/tell",
            async () =>
                await channel.TellAsync(
                    queue.Turns.First().Sender.Id,
                    MicrosoftStandIn.TenantId,
                    await BriefAsync(house, queue.Turns.First().Sender.Email!),
                    CancellationToken.None
                )
        );
        await app.StartAsync(CancellationToken.None);
        return app;
    }

    private static async Task<Card> BriefAsync(BotHouse house, string email) =>
        house.Cards.Of(
            await house.Assistant.AskAsync(
                new AskRequest(null, null, email, "monday brief", "teams"),
                CancellationToken.None
            )
        );

    private static async Task AnswerAsync(TeamsChannel channel, BotHouse house, IncomingTurn turn)
    {
        var words = turn.Deed switch
        {
            TurnDeed.Said said => said.Text,
            TurnDeed.Pressed pressed => pressed.Button.Value,
            _ => "help",
        };
        await channel.ShowWorkingAsync(turn, CancellationToken.None);
        var envelope = await house.Assistant.AskAsync(
            new AskRequest(null, null, turn.Sender.Email ?? "nobody", words, "teams"),
            CancellationToken.None
        );
        var card = house.Cards.Of(envelope);
        await (
            turn.Deed is TurnDeed.Pressed { Button.Deed: ButtonDeed.Replace, MessageId: { } message }
                ? channel.ReplaceAsync(turn, message, card, CancellationToken.None)
                : channel.SayAsync(turn, card, turn.Key, CancellationToken.None)
        );
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}

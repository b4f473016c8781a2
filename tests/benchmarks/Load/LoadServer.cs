using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Hosting;
using RevBot.Bot.Turns;
using RevBot.Data.Database;

namespace RevBot.Benchmarks.Load;

/// <summary>The bot with the loop channel, in a process of its own that the run may kill.</summary>
internal static class LoadServer
{
    /// <summary>Runs until it is killed; says "ready" on standard output.</summary>
    /// <param name="file">The database.</param>
    /// <param name="url">Where to listen.</param>
    /// <param name="platform">Where replies go.</param>
    public static async Task<int> RunAsync(string file, string url, string platform)
    {
        var database = new SqliteDatabase(file);
        var clock = new BotClock(TimeProvider.System, DemoFile.Today);
        new Migrator(database).Migrate(clock.Machine);
        var settings = new RevBotSettings();
        var house = new BotHouse(database, settings, clock, NullLogger.Instance);
        house.Books.Refresh(clock, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(platform) };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IChannel>(new LoopChannel(client));
        builder.Services.AddTurns(house, settings);
        await using var app = builder.Build();
        app.Urls.Add(url);
        app.MapPost("/loop", PutAsync);
        await app.StartAsync();
        Console.WriteLine("ready");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<IResult> PutAsync(LoopMessage message, ITurnQueue turns, CancellationToken cancellation)
    {
        await turns.PutAsync(
            new()
            {
                Channel = "loop",
                Key = message.Key,
                Conversation = message.Conversation,
                Sender = new(message.Email, message.Email),
                Place = new(PlaceKind.Personal, message.Conversation),
                Deed = new TurnDeed.Said(message.Text),
                Address = string.Empty,
            },
            cancellation
        );
        return Results.Ok();
    }
}

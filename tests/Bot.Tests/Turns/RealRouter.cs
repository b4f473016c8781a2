using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Hosting;
using RevBot.Bot.Routing;

namespace RevBot.Bot.Tests.Turns;

/// <summary>The router that people get, learnt once for all tests that need it.</summary>
internal static class RealRouter
{
    private static readonly Lazy<IRouter> Learnt = new(() =>
    {
        using var file = new DemoFile();
        return new BotHouse(file.Database, new(), DemoFile.Clock, NullLogger.Instance).Router;
    });

    public static IRouter Router => Learnt.Value;
}

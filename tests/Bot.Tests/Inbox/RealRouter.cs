using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Services;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>The router that people get, learnt once for all tests that need it.</summary>
internal static class RealRouter
{
    private static readonly Lazy<IRouter> Learnt = new(() =>
    {
        using var file = new DemoFile();
        return new RevBotServices(file.Database, new(), DemoFile.Clock, NullLogger.Instance).Router;
    });

    public static IRouter Router => Learnt.Value;
}

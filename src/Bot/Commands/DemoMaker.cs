using RevBot.Bot.Hosting;

namespace RevBot.Bot.Commands;

/// <summary>Makes the demo company.</summary>
internal static class DemoMaker
{
    public static void MakeDefault(RevBotSettings settings, BotClock clock, CancellationToken cancellation) =>
        throw CommandFailure.Usage(
            $"There is no database at {settings.Database} {clock.Machine} {cancellation.IsCancellationRequested}."
        );
}

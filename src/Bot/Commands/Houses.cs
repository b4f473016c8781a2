using System.CommandLine;
using RevBot.Bot.Hosting;
using RevBot.Bot.Routing;
using RevBot.Data.Database;

namespace RevBot.Bot.Commands;

/// <summary>Opens the bot's parts for a command.</summary>
internal static class Houses
{
    /// <summary>
    /// The parts over the database that the command names. Where that is the default one and is missing, the demo company
    /// is made first: a newcomer's first question has an answer.
    /// </summary>
    public static BotHouse Open(CommonOptions common, ParseResult parsed, CancellationToken cancellation)
    {
        var (settings, clock) = (common.Settings(parsed), common.Clock(parsed));
        return new(Database(common, parsed, cancellation), settings, clock, TerminalLog.Instance);
    }

    /// <summary>The same with a router of the caller's.</summary>
    public static BotHouse Open(
        CommonOptions common,
        ParseResult parsed,
        IRouter router,
        CancellationToken cancellation
    )
    {
        var (settings, clock) = (common.Settings(parsed), common.Clock(parsed));
        return new(Database(common, parsed, cancellation), settings, clock, TerminalLog.Instance, router);
    }

    private static IDatabase Database(CommonOptions common, ParseResult parsed, CancellationToken cancellation)
    {
        var (settings, clock) = (common.Settings(parsed), common.Clock(parsed));
        var database = Databases.Open(settings);
        if (!database.Exists)
        {
            if (!common.IsDefaultDatabase(parsed))
            {
                throw CommandFailure.Usage(
                    $"There is no database at {database.Name}; make one with demo or import, or name another with --db."
                );
            }

            DemoMaker.MakeDefault(settings, clock, cancellation);
        }

        return Databases.OpenMigrated(settings, clock);
    }
}

using System.CommandLine;
using RevBot.Bot.Commands.Loading;
using RevBot.Bot.Configuration;
using RevBot.Bot.Hosting;
using RevBot.Bot.Routing;
using RevBot.Data.Database;
using RevBot.Skills;

namespace RevBot.Bot.Commands;

/// <summary>Opens the bot's parts for a command.</summary>
internal static class Houses
{
    /// <summary>
    /// The parts over the database that the command names. Where that is the default one and is missing, the demo company
    /// is made first: a newcomer's first question has an answer.
    /// </summary>
    public static BotHouse Open(CommonOptions common, ParseResult parsed, CancellationToken cancellation) =>
        new(
            Database(common, parsed, cancellation),
            common.Settings(parsed),
            common.Clock(parsed),
            TerminalLog.Instance
        );

    /// <summary>The same for one call of a function, which needs no router to learn words.</summary>
    public static BotHouse OpenFor<TSkill>(
        CommonOptions common,
        ParseResult parsed,
        object arguments,
        CancellationToken cancellation
    )
        where TSkill : ISkill =>
        BotHouse.ForCall<TSkill>(
            Database(common, parsed, cancellation),
            common.Settings(parsed),
            common.Clock(parsed),
            TerminalLog.Instance,
            arguments
        );

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

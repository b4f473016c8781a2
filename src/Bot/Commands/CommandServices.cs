using System.CommandLine;
using RevBot.Bot.Commands.Loading;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Data.Database;

namespace RevBot.Bot.Commands;

/// <summary>Opens the bot's parts for a command.</summary>
internal static class CommandServices
{
    /// <summary>
    /// The parts over the database that the command names. Where that is the default one and is missing, the demo company
    /// is made first: a newcomer's first question has an answer.
    /// </summary>
    public static RevBotServices Open(CommonOptions common, ParseResult parsed, CancellationToken cancellation) =>
        new(
            Database(common, parsed, cancellation),
            common.Settings(parsed),
            common.Clock(parsed),
            TerminalLog.Instance
        );

    /// <summary>The same for calls of functions, which need no router to learn words.</summary>
    public static RevBotServices OpenForCalls(
        CommonOptions common,
        ParseResult parsed,
        CancellationToken cancellation
    ) =>
        RevBotServices.ForCalls(
            Database(common, parsed, cancellation),
            common.Settings(parsed),
            common.Clock(parsed),
            TerminalLog.Instance
        );

    private static IDatabase Database(CommonOptions common, ParseResult parsed, CancellationToken cancellation)
    {
        var (settings, clock) = (common.Settings(parsed), common.Clock(parsed));
        var database = Databases.Open(settings);
        if (!database.Exists)
        {
            if (settings.Salesforce.IsOn)
            {
                throw CommandFailure.Usage(
                    $"There is no database at {database.Name} yet; run sync, or serve, which syncs."
                );
            }

            if (!common.IsDefaultDatabase(parsed))
            {
                throw CommandFailure.Usage(
                    $"There is no database at {database.Name}; make one with demo or import, or name another with --db."
                );
            }

            DemoMaker.CreateDefault(settings, clock, cancellation);
        }

        return Databases.OpenMigrated(settings, clock);
    }
}

using System.CommandLine;
using Microsoft.Data.Sqlite;
using RevBot.Bot.Answering;
using RevBot.Bot.Commands.Access;
using RevBot.Bot.Commands.Loading;
using RevBot.Bot.Commands.Measuring;
using RevBot.Bot.Commands.Operation;
using RevBot.Bot.Commands.Questions;
using RevBot.Bot.Configuration;
using RevBot.Data.Connectors;
using RevBot.Data.Database;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands;

/// <summary>The program's commands, and what becomes of their failures: one line on standard error and an exit code.</summary>
public static class CommandLine
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteDamaged = 11;
    private const int SqliteForeign = 26;
    private const string SettingPrefix = "--RevBot:";

    // The library would end the process two seconds after it is told to terminate; the server's own patience is five.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(15);

    /// <summary>Runs a command line.</summary>
    /// <returns>0 when done, 2 for bad usage or input, 1 for a failure.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        try
        {
            var configuration = Configuration(args);
            var common = new CommonOptions(CheckedSettings.Bind(configuration));
            var parsed = Root(common, configuration).Parse([.. args.Where(arg => !IsSetting(arg))]);
            if (parsed.Errors.Count > 0)
            {
                throw CommandFailure.Usage(Spoken(parsed.Errors[0].Message).TrimEnd('.') + "; see --help.");
            }

            return await parsed.InvokeAsync(
                new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToEnd },
                cancellation
            );
        }
        catch (Exception problem) when (ExitCode(problem) is { } code)
        {
            await Console.Error.WriteLineAsync(Sentence(problem).ReplaceLineEndings(" ").AsMemory(), cancellation);
            return code;
        }
#pragma warning disable CA1031 // The one place where everything else ends.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync(Unexpected.Report(problem).AsMemory(), cancellation);
            return 1;
        }
    }

    // The library names the types of the program, which nobody who types a command knows.
    private static string Spoken(string message) =>
        message
            .Replace("expected type 'System.Int32'", "a whole number", StringComparison.Ordinal)
            .Replace("expected type 'System.Int64'", "a whole number", StringComparison.Ordinal)
            .Replace("expected type 'System.UInt64'", "a whole number, 0 or more", StringComparison.Ordinal);

    private static RootCommand Root(CommonOptions common, IConfiguration configuration)
    {
        var root = new RootCommand("RevBot answers revenue questions over your own deals.")
        {
            AskCommand.Create(common),
            ChatCommand.Create(common),
            DemoCommand.Create(common),
            ImportCommand.Create(common),
            SyncCommand.Create(common),
            MapCommand.Create(common),
            BacktestCommand.Create(common),
            LearnCommand.Create(common),
            ReconcileCommand.Create(common),
            BriefCommand.Create(common),
            AlertsCommand.Create(common),
            DeliverCommand.Create(common),
            RouteCommand.Create(common),
            EvalCommand.Create(common),
            CalibrateCommand.Create(),
            ReplayCommand.Create(common),
            ExportCommand.Create(common),
            FeedbackCommand.Create(common),
            IdentityCommand.Create(common),
            DoctorCommand.Create(common),
            AccessCommand.Create(common),
            McpCommand.Create(common),
            PackageCommand.Create(common),
            ServeCommand.Create(common, configuration),
        };
        common.AddTo(root);
        ServeCommand.Attach(root, common, configuration);
        return root;
    }

    private static int? ExitCode(Exception problem) =>
        problem switch
        {
            CommandFailure failure => failure.ExitCode,
            SettingsException or UnknownCallerException or ImportException => 2,
            SyncException failure => failure.IsInput ? 2 : 1,
            DatabaseException or InvalidDataException => 1,
            OperationCanceledException or IOException or UnauthorizedAccessException => 1,
            SqliteException => 1,
            _ => null,
        };

    // What the machine says of files and databases is true but leads nowhere; this says what to do.
    private static string Sentence(Exception problem) =>
        problem switch
        {
            OperationCanceledException => "Stopped; what was not finished was not kept.",
            SqliteException { SqliteErrorCode: SqliteDamaged or SqliteForeign } =>
                "The database file is damaged; put a copy of it back, or load the data again into a new file.",
            SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } =>
                "Another program is writing to the database; try again when it is done.",
            SqliteException =>
                $"The database cannot be read or written ({problem.Message}); check the file and its folder.",
            IOException or UnauthorizedAccessException =>
                $"A file cannot be read or written: {problem.Message.TrimEnd('.')}; check the path, the rights and the space.",
            _ => problem.Message,
        };

    private static IConfiguration Configuration(string[] args) =>
        new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. args.Where(IsSetting)])
            .Build();

    // --RevBot:Key=value is a setting; everything else belongs to the commands.
    private static bool IsSetting(string arg) =>
        arg.StartsWith(SettingPrefix, StringComparison.OrdinalIgnoreCase)
        && arg.Contains('=', StringComparison.Ordinal);
}

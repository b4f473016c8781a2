using System.CommandLine;
using RevBot.Bot.Asking;
using RevBot.Bot.Hosting;
using RevBot.Data.Database;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands;

/// <summary>The program's commands, and what becomes of their failures: one line on standard error and an exit code.</summary>
public static class CommandLine
{
    private const string SettingPrefix = "--RevBot:";

    /// <summary>Runs a command line.</summary>
    /// <returns>0 when done, 2 for bad usage or input, 1 for a failure.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        try
        {
            var configuration = Configuration(args);
            var common = new CommonOptions(SettingsReader.Inspect(configuration));
            var parsed = Root(common, configuration).Parse([.. args.Where(arg => !IsSetting(arg))]);
            if (parsed.Errors.Count > 0)
            {
                throw CommandFailure.Usage(parsed.Errors[0].Message.TrimEnd('.') + "; see --help.");
            }

            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false }, cancellation);
        }
        catch (Exception problem) when (ExitCode(problem) is { } code)
        {
            await Console.Error.WriteLineAsync(problem.Message.ReplaceLineEndings(" ").AsMemory(), cancellation);
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

    private static RootCommand Root(CommonOptions common, IConfiguration configuration)
    {
        var root = new RootCommand("RevBot answers revenue questions over your own deals.")
        {
            AskCommand.Make(common),
            ChatCommand.Make(common),
            DemoCommand.Make(common),
            ImportCommand.Make(common),
            RouteCommand.Make(common),
            EvalCommand.Make(common),
            CalibrateCommand.Make(),
            DoctorCommand.Make(common),
            ServeCommand.Make(common, configuration),
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
            DatabaseException => 1,
            OperationCanceledException => 1,
            _ => null,
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

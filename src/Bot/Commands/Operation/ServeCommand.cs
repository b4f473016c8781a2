using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using RevBot.Bot.Commands.Loading;
using RevBot.Bot.Configuration;
using RevBot.Bot.Server;
using RevBot.Bot.Services;
using RevBot.Data.Database;

namespace RevBot.Bot.Commands.Operation;

/// <summary><c>serve [--urls ADDRESS]</c>, which is also what RevBot does without arguments.</summary>
internal sealed class ServeCommand
{
    private readonly Option<string?> urls = new("--urls")
    {
        Description = $"Where to listen; {ListenAddress.Default} when neither this nor the setting Urls is given.",
        HelpName = "ADDRESS",
    };

    private readonly CommonOptions common;
    private readonly IConfiguration configuration;

    private ServeCommand(CommonOptions common, IConfiguration configuration) =>
        (this.common, this.configuration) = (common, configuration);

    public static Command Create(CommonOptions common, IConfiguration configuration)
    {
        var command = new Command("serve", "Runs the bot until it is stopped; also what happens without a command.");
        Attach(command, common, configuration);
        return command;
    }

    /// <summary>Makes serving what a command does; for the root, which is run without any.</summary>
    public static void Attach(Command command, CommonOptions common, IConfiguration configuration)
    {
        var serve = new ServeCommand(common, configuration);
        command.Options.Add(serve.urls);
        command.SetAction(serve.RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var address = parsed.GetValue(urls) ?? configuration["Urls"] ?? ListenAddress.Default;
        if (ListenAddress.FindProblem(address) is { } wrong)
        {
            throw CommandFailure.Usage(wrong);
        }

        if (common.Settings(parsed) is { Salesforce.IsOn: true } settings)
        {
            // Where a CRM is set up its data come by themselves, also into a database that is not there yet.
            Databases.OpenMigrated(settings, common.Clock(parsed));
        }

        var house = await Task.Run(() => CommandServices.Open(common, parsed, cancellation), cancellation);
        await using var app = BotServer.Build(house, configuration, address);
        await StartAsync(app, address, cancellation);
        WriteAddress(app, house);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static async Task StartAsync(WebApplication app, string address, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception problem) when (IsInUse(problem))
        {
            throw new CommandFailure(
                $"Another program already listens on {address}; stop it, or choose another address, such as --urls http://127.0.0.1:3979.",
                1
            );
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            throw new CommandFailure(
                $"RevBot cannot listen on {address} ({problem.Message.TrimEnd('.')}); choose another address with --urls.",
                1
            );
        }
    }

    private static bool IsInUse(Exception problem) =>
        problem is AddressInUseException or { InnerException: AddressInUseException };

    private static void WriteAddress(WebApplication app, RevBotServices house)
    {
        Console.Out.WriteLine(
            $"RevBot runs at {string.Join(" and ", app.Urls)} on {house.Database.Name}; Ctrl+C stops it."
        );
        if (SampleUsers.FindLeader(house.Database) is { } email)
        {
            Console.Out.WriteLine(
                $"Try: dotnet run --project src/Bot -- ask \"Will we hit our number?\" --as {email}{SourceOf(house)}"
            );
        }
    }

    // The default file needs no naming, and a connection string is not to be shown.
    private static string SourceOf(RevBotServices house) =>
        house.Database is SqliteDatabase file && file.Name != Path.GetFullPath(RevBotSettings.DefaultDatabase)
            ? $" --db {file.Name}"
            : string.Empty;
}

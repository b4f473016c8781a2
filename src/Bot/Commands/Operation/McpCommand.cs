using System.CommandLine;
using System.Reflection;
using ModelContextProtocol.Server;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Mcp;
using RevBot.Bot.Services;

namespace RevBot.Bot.Commands.Operation;

/// <summary>
/// <c>mcp --as EMAIL</c>: the functions as an MCP server on standard input and output, for one person, until the input
/// ends. Standard output is the protocol's alone; whatever else is said goes to standard error.
/// </summary>
internal static class McpCommand
{
    public static Command Create(CommonOptions common)
    {
        var user = new Option<string>("--as")
        {
            Description = "Whose eyes the other program looks through: an e-mail of the company's data.",
            HelpName = "EMAIL",
            Required = true,
        };
        var command = new Command(
            "mcp",
            "Serves the functions to other assistants (MCP over standard input and output)."
        )
        {
            user,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(() => ServeAsync(common, parsed, parsed.GetValue(user)!, cancellation), cancellation)
        );
        return command;
    }

    private static async Task<int> ServeAsync(
        CommonOptions common,
        ParseResult parsed,
        string user,
        CancellationToken cancellation
    )
    {
        Console.SetOut(Console.Error);
        var skills = RevBotServices.CreateSkills(common.Settings(parsed));
        // A client waits a few seconds for the first word and no longer, whatever the size of the book: the book is loaded
        // meanwhile, and the first call waits for it.
        var opening = Task.Run(() => Open(common, parsed, user, cancellation), cancellation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var serving = ServeAsync(new(opening, skills, user), ending.Token);
        if (await Task.WhenAny(opening, serving) == opening && !opening.IsCompletedSuccessfully)
        {
            await ending.CancelAsync();
            await Task.WhenAny(serving);
            await opening;
        }

        await serving;
        // Who is nobody is told so, even where the input ended before the book was loaded.
        await opening;
        return 0;
    }

    private static Assistant Open(CommonOptions common, ParseResult parsed, string user, CancellationToken cancellation)
    {
        var house = CommandServices.OpenForCalls(common, parsed, cancellation);
        _ = house.ViewOf(user, cancellation);
        return house.Assistant;
    }

    private static async Task ServeAsync(ToolServer tools, CancellationToken cancellation)
    {
        var version = typeof(McpCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        var options = tools.Options(version?.InformationalVersion.Split('+')[0] ?? "0");
        await using var transport = new StdioServerTransport(options);
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellation);
    }
}

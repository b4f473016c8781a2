using System.CommandLine;
using RevBot.Bot.Commands.Packaging;

namespace RevBot.Bot.Commands.Operation;

/// <summary><c>package teams</c> and <c>package slack</c>: what an administrator uploads to a platform.</summary>
internal static class PackageCommand
{
    public static Command Create(CommonOptions common) =>
        new("package", "Writes what a platform needs to know of this bot, ready to upload or paste.")
        {
            PackageTeamsCommand.Create(common),
            PackageSlackCommand.Create(),
        };
}

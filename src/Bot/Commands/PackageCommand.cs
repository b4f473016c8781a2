using System.CommandLine;
<<<<<<< HEAD
using RevBot.Bot.Teams.Packaging;

namespace RevBot.Bot.Commands;

/// <summary><c>package teams</c>: what an administrator uploads to a platform.</summary>
internal static class PackageCommand
{
    public static Command Make(CommonOptions common) =>
        new("package", "Writes what a platform needs to know of this bot, ready to upload or paste.")
        {
            PackageTeams.Make(common),
=======
using RevBot.Bot.Slack.Packaging;

namespace RevBot.Bot.Commands;

/// <summary><c>package slack</c>: what an administrator uploads to a platform.</summary>
internal static class PackageCommand
{
    public static Command Make() =>
        new("package", "Writes what a platform needs to know of this bot, ready to upload or paste.")
        {
            PackageSlack.Make(),
>>>>>>> slack
        };
}

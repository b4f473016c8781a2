using System.CommandLine;

namespace RevBot.Bot.Commands;

/// <summary>The <c>--format</c> option.</summary>
internal static class Formats
{
    /// <param name="formats">The first is the default.</param>
    public static Option<string> Option(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = string.Join(" or ", formats) + ".",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}

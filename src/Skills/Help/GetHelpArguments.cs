using System.ComponentModel;

namespace RevBot.Skills.Help;

/// <summary>The arguments of <c>get_help</c>.</summary>
public sealed record GetHelpArguments
{
    /// <summary>A function or a subject; everything when empty.</summary>
    [Description("A function's name or a subject such as forecast, deals, pipeline; everything when empty.")]
    public string? Topic { get; init; }
}

using System.ComponentModel;

namespace RevBot.Skills.DealStory;

/// <summary>The arguments of <c>explain_deal</c>.</summary>
public sealed record ExplainDealArguments
{
    /// <summary>
    /// Which deal: its id, its name, its account's name where one open deal fits, the beginning of such a name, or a
    /// near miss. Required; where several fit, the answer asks which.
    /// </summary>
    [Description("Required. The deal's name, its account's name where one open deal fits, or its id.")]
    public string? Deal { get; init; }
}

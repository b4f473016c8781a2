using System.ComponentModel;

namespace RevBot.Skills.DealStory;

/// <summary>The arguments of <c>explain_deal</c>.</summary>
public sealed record ExplainDealArguments
{
    /// <summary>Which deal. Required.</summary>
    [Description("Required. The deal's name, its account's name where one open deal fits, or its id.")]
    public string? Deal { get; init; }
}

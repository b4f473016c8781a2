using System.ComponentModel;

namespace RevBot.Skills.Meetings;

/// <summary>The arguments of <c>prepare_meeting</c>.</summary>
public sealed record PrepareMeetingArguments
{
    /// <summary>
    /// pipeline_review, one_on_one, forecast_call or qbr; where empty a one-on-one with an owner, else a pipeline review.
    /// </summary>
    [Description(
        "pipeline_review, one_on_one, forecast_call or qbr; when empty a one-on-one with an owner, else a pipeline review."
    )]
    public string? Kind { get; init; }

    /// <summary>A team's name, or its leader's; everybody below when empty. Given with a seller, both must fit.</summary>
    [Description("A team's name, or its leader's; everybody below when empty.")]
    public string? Team { get; init; }

    /// <summary>The seller, in a one-on-one; null for none.</summary>
    [Description("The seller, in a one-on-one.")]
    public string? Owner { get; init; }

    /// <summary>A canonical period; the current quarter when empty, the last closed one for a qbr.</summary>
    [Description("Canonical period such as 2026-Q4; the current quarter when empty, the last closed one for a qbr.")]
    public string? Period { get; init; }
}

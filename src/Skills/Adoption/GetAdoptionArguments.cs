using System.ComponentModel;

namespace RevBot.Skills.Adoption;

/// <summary>The arguments of <c>get_adoption</c>.</summary>
public sealed record GetAdoptionArguments
{
    /// <summary>When the questions were asked; the current quarter when empty.</summary>
    [Description("When the questions were asked: 2026-Q4, 2026-11, 2026-W47, …; the current quarter when empty.")]
    public string? Period { get; init; }
}

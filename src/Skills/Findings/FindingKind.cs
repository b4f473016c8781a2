namespace RevBot.Skills.Findings;

/// <summary>What a finding states.</summary>
public enum FindingKind
{
    /// <summary>How much it is: a figure with its period and deals.</summary>
    Level = 0,

    /// <summary>Yes, no or too close to call, with the figure that decides.</summary>
    Verdict = 1,

    /// <summary>Who or what is first and last, by name.</summary>
    Rank = 2,

    /// <summary>What made it so, in money or points.</summary>
    Cause = 3,

    /// <summary>What moved since a moment.</summary>
    Change = 4,

    /// <summary>Two things or times with their difference, and whether it is more than chance.</summary>
    Comparison = 5,

    /// <summary>What to do: a step, with the deal, person or day.</summary>
    Action = 6,

    /// <summary>What would change a decision if it were overlooked. Other cautions are notes.</summary>
    Caution = 7,

    /// <summary>A day.</summary>
    Date = 8,
}

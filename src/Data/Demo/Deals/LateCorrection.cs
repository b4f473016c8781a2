namespace RevBot.Data.Demo.Deals;

/// <summary>
/// In one of fifty deals one change was entered some days after it happened. It is neither the first version nor the
/// last one, so that the state of today is never in doubt.
/// </summary>
internal static class LateCorrection
{
    private const double Share = 0.02;

    /// <summary>The versions, one of them perhaps recorded later.</summary>
    /// <param name="versions">The deal's versions, in the order of time.</param>
    /// <param name="chance">The deal's stream for its life.</param>
    public static IReadOnlyList<Version> Apply(List<Version> versions, SeededRandom chance)
    {
        var (late, place, days) = (chance.Happens(Share), chance.Uniform(), chance.Whole(1, 5));
        if (!late || versions.Count < 3)
        {
            return versions;
        }

        var number = 1 + (int)(place * (versions.Count - 2));
        var recorded = versions[number].From + (days * Timeline.DayLength);
        if (recorded < versions[number + 1].From)
        {
            versions[number] = versions[number] with { Recorded = recorded };
        }

        return versions;
    }
}

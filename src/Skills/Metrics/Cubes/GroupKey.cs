namespace RevBot.Skills.Metrics.Cubes;

/// <summary>The names of a group, one for each dimension.</summary>
/// <param name="First">The name by the first dimension.</param>
/// <param name="Second">The name by the second dimension; null where there is only one.</param>
internal readonly record struct GroupKey(string First, string? Second)
{
    /// <summary>The name by a dimension, 0 or 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public string this[int place] =>
        place == 0 ? First : Second ?? throw new ArgumentOutOfRangeException(nameof(place));
}

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>The names of a group, one for each dimension.</summary>
internal readonly record struct GroupKey(string First, string? Second)
{
    /// <summary>The name at a place, 0 or 1.</summary>
    public string this[int place] => place == 0 ? First : Second!;
}

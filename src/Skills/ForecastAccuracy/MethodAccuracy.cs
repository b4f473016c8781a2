namespace RevBot.Skills.ForecastAccuracy;

/// <summary>A method's record.</summary>
/// <param name="Method"><c>commit</c>, <c>weighted</c>, <c>model</c> or <c>ensemble</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Points">Start, middle, two weeks before the end, of the number as the method gives it.</param>
public sealed record MethodAccuracy(string Method, string Name, IReadOnlyList<AccuracyPoint> Points);

namespace RevBot.Skills.ForecastAccuracy;

/// <summary>A closed quarter's ensemble.</summary>
/// <param name="Quarter">Its canonical name.</param>
/// <param name="Start">Accuracy on its eve; null where it could not be forecast.</param>
/// <param name="Middle">Accuracy at the middle.</param>
/// <param name="End">Accuracy two weeks before the end.</param>
/// <param name="Bias">(forecast − actual) ÷ actual at the middle.</param>
/// <param name="InRange">At how many of the points the range held.</param>
/// <param name="Points">Of how many.</param>
public sealed record QuarterAccuracy(
    string Quarter,
    double? Start,
    double? Middle,
    double? End,
    double? Bias,
    int InRange,
    int Points
);

using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.Forecast;

/// <summary>One method's number.</summary>
/// <param name="Method">Its name in the code.</param>
/// <param name="Raw">As the method gives it, in minor units.</param>
/// <param name="Factor">What the correction multiplies it by.</param>
/// <param name="Corrected">Corrected for the bias that the record shows, never below what is booked.</param>
/// <param name="Weight">Its share of the ensemble; 0 of calls that most have not made yet.</param>
/// <param name="Record">How it did before; null without a record.</param>
internal sealed record MethodOutlook(
    string Method,
    double Raw,
    double Factor,
    double Corrected,
    double Weight,
    MethodRecord? Record
);

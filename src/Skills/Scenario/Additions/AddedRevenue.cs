namespace RevBot.Skills.Scenario.Additions;

/// <summary>Revenue that a scenario adds from what is not in the book.</summary>
/// <param name="Amount">Expected in the period, in minor units.</param>
/// <param name="Variance">Of it.</param>
/// <param name="Basis">What it rests on, as a sentence.</param>
internal readonly record struct AddedRevenue(double Amount, double Variance, string Basis);

namespace RevBot.Skills.Statistics.Proportions;

/// <summary>The successes and cases of a cell on both sides of a change.</summary>
/// <param name="SuccessesBefore">0 to <paramref name="CasesBefore"/>.</param>
/// <param name="CasesBefore">0 and more.</param>
/// <param name="SuccessesNow">0 to <paramref name="CasesNow"/>.</param>
/// <param name="CasesNow">0 and more.</param>
public readonly record struct MixAndRateCounts(int SuccessesBefore, int CasesBefore, int SuccessesNow, int CasesNow);

namespace RevBot.Data.Demo.Words;

/// <summary>Parts of made-up names.</summary>
/// <param name="AccountStarts">First halves of an account's first word.</param>
/// <param name="AccountEnds">Second halves of it.</param>
/// <param name="BuyerFirst">First names of people on the buyer's side.</param>
/// <param name="BuyerLast">Their last names.</param>
internal sealed record NameWords(
    IReadOnlyList<string> AccountStarts,
    IReadOnlyList<string> AccountEnds,
    IReadOnlyList<string> BuyerFirst,
    IReadOnlyList<string> BuyerLast
);

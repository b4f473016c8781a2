namespace RevBot.Bot.Understanding.Deciding;

/// <summary>What becomes of words that are left over.</summary>
internal static class LeftoverPlan
{
    /// <summary>
    /// What to say instead of an answer where words are left over that could change which deals, measure or person is meant;
    /// null where there are none.
    /// </summary>
    public static Plan? Find(RoutingContext turn, IReadOnlyList<Leftover> left) =>
        left.OrderBy(words => words.Kind).FirstOrDefault() switch
        {
            { Kind: LeftoverKind.Missing } missing => RefusalBuilder.ForMissingData(missing.Text),
            { Field: { } field } value => RefusalBuilder.ForLackedValue(value.Text, field, turn.Book.Vocabulary),
            { Kind: LeftoverKind.Name } name => RefusalBuilder.ForUnknownName(name.Text),
            { Kind: LeftoverKind.Currency } amount => ClarificationBuilder.AskInCurrency(turn, amount),
            { Kind: LeftoverKind.Narrowing } words => ClarificationBuilder.AskWithout(turn, words),
            _ => null,
        };
}

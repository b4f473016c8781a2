namespace RevBot.Data.State.People;

/// <summary>How much is kept about a person who asks, in rows.</summary>
/// <param name="Requests">Messages that were asked.</param>
/// <param name="Questions">Those of them whose words are kept.</param>
/// <param name="Answers">Answers whose making is kept.</param>
/// <param name="Feedback">Thumbs.</param>
/// <param name="Conversations">States of conversations.</param>
/// <param name="Accounts">Linked accounts.</param>
/// <param name="Views">Dashboards that were opened.</param>
public sealed record PersonalDataCounts(
    long Requests,
    long Questions,
    long Answers,
    long Feedback,
    long Conversations,
    long Accounts,
    long Views
);

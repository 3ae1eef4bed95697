-- The national materials that the checklist for distributors names, with the addresses that it gives. What lies in the
-- handbook, or on a page whose own address it does not give, leads to the page of the introduction material.

insert into materials (id, kind, audience, position, title_fi, title_sv, title_en, url_fi, created_at)
values
    (
        '019abc00-0000-7000-8000-000000000101', 'operating_model', 'all', 10,
        'Kaikukortin valtakunnallinen toimintamalli',
        'Den riksomfattande verksamhetsmodellen för Kaikukortet',
        'The national operating model of Kaikukortti',
        'https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille',
        '2026-11-25 00:00Z'
    ),
    (
        '019abc00-0000-7000-8000-000000000102', 'privacy_notice', 'all', 20,
        'Kaikukortin tietosuojaseloste',
        'Dataskyddsbeskrivning för Kaikukortet',
        'Privacy notice of Kaikukortti',
        'https://kaikukortti.fi/tietosuojaseloste',
        '2026-11-25 00:00Z'
    ),
    (
        '019abc00-0000-7000-8000-000000000103', 'areas', 'all', 30,
        'Kaikukortti-alueiden omat sivut',
        'Kaikukortområdenas egna sidor',
        'The areas'' own pages',
        'https://kaikukortti.fi/alueet/',
        '2026-11-25 00:00Z'
    ),
    (
        '019abc00-0000-7000-8000-000000000104', 'handbook', 'distributors', 40,
        'Kaikukortti-käsikirja kortinjakajille',
        'Kaikukort-handbok för kortutdelare',
        'Kaikukortti handbook for distributors',
        'https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille',
        '2026-11-25 00:00Z'
    ),
    (
        '019abc00-0000-7000-8000-000000000105', 'slides', 'distributors', 50,
        'Perehdytysdiat kortinjakajille',
        'Introduktionsbilder för kortutdelare',
        'Introduction slides for distributors',
        'https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille',
        '2026-11-25 00:00Z'
    ),
    (
        '019abc00-0000-7000-8000-000000000106', 'service_description', 'distributors', 60,
        'Kaikukortin palvelukuvaus omaan viestintään (käsikirjassa)',
        'Tjänstebeskrivning av Kaikukortet för egen kommunikation (i handboken)',
        'Service description for your own communication (in the handbook)',
        'https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille',
        '2026-11-25 00:00Z'
    ),
    (
        '019abc00-0000-7000-8000-000000000107', 'poster', 'distributors', 70,
        'Kaikukortti-juliste toimipisteen seinälle (perehdytysmateriaalien sivulla)',
        'Kaikukortsaffisch för verksamhetsställets vägg (på sidan med introduktionsmaterial)',
        'Kaikukortti poster for the wall (on the page of the introduction material)',
        'https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille',
        '2026-11-25 00:00Z'
    ),
    (
        '019abc00-0000-7000-8000-000000000108', 'paper_form', 'distributors', 80,
        'Paperinen Kaikukortin luovutuslomake poikkeustilanteisiin (perehdytysmateriaalien sivulla)',
        'Utlämningsblankett på papper för undantagsfall (på sidan med introduktionsmaterial)',
        'Paper form for handing over a card in an exception (on the page of the introduction material)',
        'https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille',
        '2026-11-25 00:00Z'
    ),
    (
        '019abc00-0000-7000-8000-000000000109', 'handbook', 'venues', 90,
        'Perehdytysmateriaali kulttuuri- ja liikuntakohteille',
        'Introduktionsmaterial för kultur- och motionsobjekt',
        'Introduction material for culture and sports venues',
        'https://kaikukortti.fi/kaikukortti-kohteille/perehdytysmateriaali-kulttuurikohteille/',
        '2026-11-25 00:00Z'
    );

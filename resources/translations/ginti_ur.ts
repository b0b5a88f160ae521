<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About Ginti</source>
        <translation>گنتی کے بارے میں</translation>
    </message>
    <message>
        <source>Ginti uses no network. It says where figures differ, never why. Free software (MIT).</source>
        <translation>گنتی نیٹ ورک استعمال نہیں کرتی۔ یہ بتاتی ہے کہ اعداد کہاں مختلف ہیں، کیوں ہیں یہ نہیں۔ آزاد سافٹ ویئر (MIT)۔</translation>
    </message>
    <message>
        <source>Log file…</source>
        <translation>لاگ فائل…</translation>
    </message>
    <message>
        <source>Open the folder of the log file</source>
        <translation>لاگ فائل کا فولڈر کھولیں</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Photos</source>
        <translation>تصاویر</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>تمام فائلیں</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>تصاویر شامل کریں</translation>
    </message>
    <message>
        <source>Add all photos of a folder</source>
        <translation>فولڈر کی تمام تصاویر شامل کریں</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>فولڈر پر نظر رکھیں</translation>
    </message>
    <message>
        <source>There is no picture and no file in the clipboard.</source>
        <translation>کلپ بورڈ میں نہ کوئی تصویر ہے نہ فائل۔</translation>
    </message>
</context>
<context>
    <name>AssignBox</name>
    <message>
        <source>the usual one</source>
        <translation>معمول کا خاکہ</translation>
    </message>
    <message>
        <source>Kind of copy</source>
        <translation>نقل کی قسم</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحہ</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>فارم</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>خاکہ</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>پولنگ</translation>
    </message>
    <message>
        <source>Obtained from</source>
        <translation>کس سے ملی</translation>
    </message>
    <message>
        <source>1 is polling day; a re-poll at this station is 2.</source>
        <translation>1 پولنگ کا دن ہے؛ اس اسٹیشن پر دوبارہ پولنگ 2 ہے۔</translation>
    </message>
    <message>
        <source>who gave the copy (may stay empty)</source>
        <translation>نقل کس نے دی (خالی بھی چھوڑ سکتے ہیں)</translation>
    </message>
    <message>
        <source>Belongs to no station</source>
        <translation>کسی اسٹیشن کی نہیں</translation>
    </message>
    <message>
        <source>Take the suggested station</source>
        <translation>تجویز کردہ اسٹیشن لیں</translation>
    </message>
    <message>
        <source>By the serial in the form&apos;s header.</source>
        <translation>فارم کے سرنامے میں لکھے نمبر سے۔</translation>
    </message>
    <message>
        <source>By the station&apos;s name in the form&apos;s header.</source>
        <translation>فارم کے سرنامے میں لکھے اسٹیشن کے نام سے۔</translation>
    </message>
    <message>
        <source>Serial and name in the form&apos;s header agree.</source>
        <translation>فارم کے سرنامے میں نمبر اور نام ایک ہی اسٹیشن کے ہیں۔</translation>
    </message>
    <message>
        <source>Form, layout, poll, obtained from</source>
        <translation>فارم، خاکہ، پولنگ، کس سے ملی</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>مزید…</translation>
    </message>
    <message>
        <source>{count} pages as one copy</source>
        <translation>{count} صفحے، ایک نقل</translation>
    </message>
    <message>
        <source>Which station does it show?</source>
        <translation>یہ کس اسٹیشن کا فارم ہے؟</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>اسٹیشن سے جوڑیں</translation>
    </message>
    <message>
        <source>Assign together</source>
        <translation>اکٹھے جوڑیں</translation>
    </message>
    <message>
        <source>Header: {serial}? Use it</source>
        <translation>سرنامہ: {serial}؟ یہی لیں</translation>
    </message>
    <message>
        <source>first page of a new copy</source>
        <translation>نئی نقل کا پہلا صفحہ</translation>
    </message>
    <message>
        <source>next page of the {kind} ({count} so far)</source>
        <translation>{kind} کا اگلا صفحہ (اب تک {count})</translation>
    </message>
</context>
<context>
    <name>BarLegend</name>
    <message>
        <source>Σ Form 45</source>
        <translation>Σ فارم 45</translation>
    </message>
    <message>
        <source>as far as the stations not known could bring it</source>
        <translation>نامعلوم اسٹیشنوں سے مجموعہ یہاں تک جا سکتا ہے</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Taking photos in</source>
        <translation>تصاویر لی جا رہی ہیں</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>No polling station fits this choice.</source>
        <translation>اس انتخاب پر کوئی پولنگ اسٹیشن پورا نہیں اترتا۔</translation>
    </message>
</context>
<context>
    <name>BoardFilters</name>
    <message>
        <source>shown: {share}</source>
        <translation>دکھائے گئے: {share}</translation>
    </message>
    <message>
        <source>Show stations with this finding</source>
        <translation>وہ اسٹیشن دکھائیں جہاں یہ بات ملی</translation>
    </message>
    <message>
        <source>Show stations with this kind of copy</source>
        <translation>وہ اسٹیشن دکھائیں جن کی اس قسم کی نقل ہے</translation>
    </message>
    <message>
        <source>Show stations entered by this person</source>
        <translation>وہ اسٹیشن دکھائیں جو اس شخص نے درج کیے</translation>
    </message>
    <message>
        <source>Order of the stations</source>
        <translation>اسٹیشنوں کی ترتیب</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>ترتیب الٹیں</translation>
    </message>
    <message>
        <source>Show all stations again</source>
        <translation>پھر سب اسٹیشن دکھائیں</translation>
    </message>
    <message>
        <source>Show stations whose figures are in doubt</source>
        <translation>وہ اسٹیشن دکھائیں جن کے اعداد غیر یقینی ہیں</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>غیر یقینی</translation>
    </message>
    <message>
        <source>every finding</source>
        <translation>ہر جانچ</translation>
    </message>
    <message>
        <source>every kind of copy</source>
        <translation>ہر قسم کی نقل</translation>
    </message>
    <message>
        <source>every person</source>
        <translation>ہر شخص</translation>
    </message>
    <message>
        <source>any error (E)</source>
        <translation>کوئی بھی غلطی (E)</translation>
    </message>
    <message>
        <source>any warning (W)</source>
        <translation>کوئی بھی تنبیہ (W)</translation>
    </message>
    <message>
        <source>by serial</source>
        <translation>نمبر شمار سے</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>نام سے</translation>
    </message>
    <message>
        <source>by status</source>
        <translation>حالت سے</translation>
    </message>
    <message>
        <source>entered last first</source>
        <translation>آخر میں درج پہلے</translation>
    </message>
    <message>
        <source>most findings first</source>
        <translation>زیادہ باتوں والے پہلے</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Search serial or name  ( / )</source>
        <translation>نمبر یا نام تلاش کریں  ( / )</translation>
    </message>
    <message>
        <source>Search polling stations by serial or name</source>
        <translation>پولنگ اسٹیشن نمبر یا نام سے تلاش کریں</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Show the stations&apos; names on the board</source>
        <translation>بورڈ پر اسٹیشنوں کے نام دکھائیں</translation>
    </message>
    <message>
        <source>Polling stations</source>
        <translation>پولنگ اسٹیشن</translation>
    </message>
</context>
<context>
    <name>BoxList</name>
    <message>
        <source>Drag now…</source>
        <translation>اب کھینچیں…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>بنائیں</translation>
    </message>
</context>
<context>
    <name>BoxesRow</name>
    <message>
        <source>serial or name · – none</source>
        <translation>نمبر یا نام · – کوئی نہیں</translation>
    </message>
</context>
<context>
    <name>BundlesScreen</name>
    <message>
        <source>Bundles</source>
        <translation>بنڈل</translation>
    </message>
    <message>
        <source>Hand work over and take it in; their order does not matter.</source>
        <translation>کام حوالے کریں اور دوسروں کا کام لیں؛ بنڈلوں کی ترتیب سے فرق نہیں پڑتا۔</translation>
    </message>
    <message>
        <source>What was done before</source>
        <translation>پہلے کیا ہوا</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>بنڈل لکھا جا رہا ہے</translation>
    </message>
    <message>
        <source>Looking through the bundle</source>
        <translation>بنڈل دیکھا جا رہا ہے</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>بیک اپ بن رہا ہے</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>بنڈل برآمد کریں</translation>
    </message>
    <message>
        <source>Written: {path} ({count} facts)</source>
        <translation>لکھ دیا گیا: {path} ({count} ریکارڈ)</translation>
    </message>
    <message>
        <source>{count} photos are not in it, because their files are missing here.</source>
        <translation>{count} تصاویر اس میں نہیں، کیونکہ ان کی فائلیں یہاں موجود نہیں۔</translation>
    </message>
    <message>
        <source>Choose a bundle</source>
        <translation>بنڈل منتخب کریں</translation>
    </message>
    <message>
        <source>Taking the bundle in</source>
        <translation>بنڈل لیا جا رہا ہے</translation>
    </message>
    <message>
        <source>{name} is taken in: {count} new facts.</source>
        <translation>{name} لے لیا گیا: {count} نئے ریکارڈ۔</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>ورک اسپیس کی جانچ ہو رہی ہے</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>ورک اسپیس کا بیک اپ لیں</translation>
    </message>
    <message>
        <source>Backed up: {path}. To open the copy, unpack it into a new folder and open that folder.</source>
        <translation>بیک اپ بن گیا: {path}۔ نقل کھولنے کے لیے اسے نئے فولڈر میں کھولیں (unzip) اور وہ فولڈر کھولیں۔</translation>
    </message>
    <message>
        <source>when</source>
        <translation>کب</translation>
    </message>
    <message>
        <source>what</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>file</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>ریکارڈ</translation>
    </message>
    <message>
        <source>by</source>
        <translation>کس نے</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>برآمد</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>لیا گیا</translation>
    </message>
    <message>
        <source>backed up</source>
        <translation>بیک اپ</translation>
    </message>
</context>
<context>
    <name>CandidateList</name>
    <message>
        <source>Ballot serial</source>
        <translation>بیلٹ نمبر شمار</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>انگریزی نام</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>اردو نام</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>انتخابی نشان</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>جماعت</translation>
    </message>
    <message>
        <source>Save this candidate</source>
        <translation>یہ امیدوار محفوظ کریں</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>فہرست سے نکالیں</translation>
    </message>
    <message>
        <source>Take this candidate off the list</source>
        <translation>اس امیدوار کو فہرست سے نکالیں</translation>
    </message>
    <message>
        <source>New</source>
        <translation>نیا</translation>
    </message>
    <message>
        <source>Add a candidate to the list</source>
        <translation>فہرست میں امیدوار شامل کریں</translation>
    </message>
    <message>
        <source>Contesting candidates</source>
        <translation>انتخابی امیدوار</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
</context>
<context>
    <name>CandidateRepairs</name>
    <message>
        <source>No. {serial} {name} is saved.</source>
        <translation>نمبر {serial} {name} محفوظ ہو گیا۔</translation>
    </message>
    <message>
        <source>{name} is saved as No. {serial}; No. {old} is free.</source>
        <translation>{name} اب نمبر {serial} پر محفوظ ہے؛ نمبر {old} خالی ہے۔</translation>
    </message>
    <message>
        <source>No. {serial} {name} is off the list.</source>
        <translation>نمبر {serial} {name} فہرست سے نکال دیا گیا۔</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واپس لائیں</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Damaged: {count}. Restore a backup or import the bundle that holds it.</source>
        <translation>خراب: {count}۔ بیک اپ بحال کریں یا وہ بنڈل درآمد کریں جس میں یہ موجود ہے۔</translation>
    </message>
    <message>
        <source>Every fact and every photo is as it was written.</source>
        <translation>ہر ریکارڈ اور ہر تصویر ویسی ہی ہے جیسی لکھی گئی تھی۔</translation>
    </message>
    <message>
        <source>Look after the workspace</source>
        <translation>ورک اسپیس کی دیکھ بھال</translation>
    </message>
    <message>
        <source>The check compares every fact and every photo with its hash. A backup is a ZIP: to restore it, unpack it into a new folder and open that folder.</source>
        <translation>جانچ ہر ریکارڈ اور ہر تصویر کو اس کے ہیش سے ملاتی ہے۔ بیک اپ ایک ZIP ہے: بحالی کے لیے اسے نئے فولڈر میں کھولیں (unzip) اور وہ فولڈر کھولیں۔</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>جانچیں</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>ورک اسپیس جانچیں</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>بیک اپ لیں…</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>ورک اسپیس کا بیک اپ لیں</translation>
    </message>
    <message>
        <source>Findings of the check</source>
        <translation>جانچ کے نتائج</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>not answered</source>
        <translation>جواب نہیں دیا</translation>
    </message>
</context>
<context>
    <name>ChoicesBar</name>
    <message>
        <source>Why it is in doubt: {reasons}</source>
        <translation>غیر یقینی ہونے کی وجہ: {reasons}</translation>
    </message>
    <message>
        <source>Other reading {number}</source>
        <translation>دوسری پڑھت {number}</translation>
    </message>
    <message>
        <source>Alt+{key}: what the sums suggest</source>
        <translation>مجموعوں کی تجویز: Alt+{key}</translation>
    </message>
    <message>
        <source>Alt+{key}: probability {share} %</source>
        <translation>امکان {share} فیصد: Alt+{key}</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>(column {number}, no header)</source>
        <translation>(کالم {number}، بغیر عنوان)</translation>
    </message>
    <message>
        <source>What the column “{header}” holds</source>
        <translation>کالم “{header}” میں کیا ہے</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>منتخب کریں…</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>not used</source>
        <translation>استعمال نہیں</translation>
    </message>
    <message>
        <source>What each column holds</source>
        <translation>ہر کالم میں کیا ہے</translation>
    </message>
    <message>
        <source>What column {number} holds</source>
        <translation>کالم {number} میں کیا ہے</translation>
    </message>
</context>
<context>
    <name>ComparisonScreen</name>
    <message>
        <source>Version of the official form</source>
        <translation>سرکاری فارم کا نسخہ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>کاپی</translation>
    </message>
    <message>
        <source>Copy the table for a spreadsheet</source>
        <translation>جدول اسپریڈ شیٹ کے لیے کاپی کریں</translation>
    </message>
    <message>
        <source>Write the comparison as CSV</source>
        <translation>موازنہ CSV فائل میں لکھیں</translation>
    </message>
    <message>
        <source>Write the comparison as an Excel workbook</source>
        <translation>موازنہ ایکسل فائل میں لکھیں</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>مجموعے</translation>
    </message>
    <message>
        <source>Polling stations</source>
        <translation>پولنگ اسٹیشن</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>موازنہ</translation>
    </message>
    <message>
        <source>Sums or polling stations</source>
        <translation>مجموعے یا پولنگ اسٹیشن</translation>
    </message>
    <message>
        <source>Sums of Form 45 beside the official form</source>
        <translation>فارم 45 کے مجموعے، سرکاری فارم کے ساتھ</translation>
    </message>
    <message>
        <source>Form 45: {count} of {total} polling stations</source>
        <translation>فارم 45: {total} میں سے {count} پولنگ اسٹیشن</translation>
    </message>
    <message>
        <source>{form} · version {version} · obtained {when}</source>
        <translation>{form} · نسخہ {version} · ملا {when}</translation>
    </message>
    <message>
        <source>No Form 47 yet: type it in or import it, then the differences show here.</source>
        <translation>ابھی کوئی فارم 47 نہیں: ٹائپ یا درآمد کریں، پھر فرق یہاں نظر آئیں گے۔</translation>
    </message>
    <message>
        <source>Official results</source>
        <translation>سرکاری نتائج</translation>
    </message>
    <message>
        <source>A newer version is here: {version}.</source>
        <translation>ایک نیا نسخہ موجود ہے: {version}۔</translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation>تازہ ترین دکھائیں</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>No figures from {count} of {total} polling stations: {stations}</source>
        <translation>{total} میں سے {count} پولنگ اسٹیشنوں کے اعداد نہیں: {stations}</translation>
    </message>
    <message>
        <source>The figure of every station is known.</source>
        <translation>ہر اسٹیشن کا عدد معلوم ہے۔</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>جدول کلپ بورڈ پر ہے۔</translation>
    </message>
</context>
<context>
    <name>ConditionCounts</name>
    <message>
        <source>Condition of the papers, counted by stations</source>
        <translation>کاغذوں کی حالت، اسٹیشنوں کے شمار سے</translation>
    </message>
    <message>
        <source>Condition sheets: {share} stations with a photo. A station counts by the copy its figures come from.</source>
        <translation>حالت درج: تصویر والے {share} اسٹیشن۔ اسٹیشن اس نقل سے گنا جاتا ہے جس سے اس کے اعداد لیے گئے۔</translation>
    </message>
    <message>
        <source>yes, all</source>
        <translation>ہاں، تمام</translation>
    </message>
    <message>
        <source>some</source>
        <translation>کچھ</translation>
    </message>
    <message>
        <source>no, none</source>
        <translation>نہیں، کوئی نہیں</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سوال</translation>
    </message>
</context>
<context>
    <name>ConditionScreen</name>
    <message>
        <source>Every other copy has its condition sheet.</source>
        <translation>باقی ہر نقل کی حالت درج ہو چکی ہے۔</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Save and go back</source>
        <translation>محفوظ کر کے واپس جائیں</translation>
    </message>
    <message>
        <source>Save, next copy</source>
        <translation>محفوظ، اگلی نقل</translation>
    </message>
    <message>
        <source>Save and go to the next copy without a sheet</source>
        <translation>محفوظ کریں اور اگلی نقل پر جائیں جس کی حالت درج نہیں</translation>
    </message>
    <message>
        <source>The questions about the paper</source>
        <translation>کاغذ کے بارے میں سوالات</translation>
    </message>
    <message>
        <source>Condition of the paper</source>
        <translation>کاغذ کی حالت</translation>
    </message>
    <message>
        <source>No copy is chosen.</source>
        <translation>کوئی نقل منتخب نہیں۔</translation>
    </message>
    <message>
        <source>re-poll {round}</source>
        <translation>دوبارہ پولنگ {round}</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>جواب ہٹائیں</translation>
    </message>
    <message>
        <source>next</source>
        <translation>اگلا</translation>
    </message>
    <message>
        <source>save, next copy</source>
        <translation>محفوظ، اگلی نقل</translation>
    </message>
    <message>
        <source>save, leave</source>
        <translation>محفوظ، واپس</translation>
    </message>
    <message>
        <source>back</source>
        <translation>پچھلا</translation>
    </message>
    <message>
        <source>change</source>
        <translation>بدلیں</translation>
    </message>
    <message>
        <source>turn the page</source>
        <translation>صفحہ پلٹیں</translation>
    </message>
    <message>
        <source>answered: {share}</source>
        <translation>جواب دیے: {share}</translation>
    </message>
    <message>
        <source>“{text}” is no box of this form. Type a serial or a name, or delete it.</source>
        <translation>”{text}“ اس فارم کا کوئی خانہ نہیں۔ نمبر یا نام لکھیں، یا اسے مٹا دیں۔</translation>
    </message>
</context>
<context>
    <name>ConditionSheet</name>
    <message>
        <source>Presiding officer&apos;s signature</source>
        <translation>پریذائیڈنگ افسر کے دستخط</translation>
    </message>
    <message>
        <source>Presiding officer&apos;s thumb impression</source>
        <translation>پریذائیڈنگ افسر کا انگوٹھے کا نشان</translation>
    </message>
    <message>
        <source>Presiding officer&apos;s stamp</source>
        <translation>پریذائیڈنگ افسر کی مہر</translation>
    </message>
    <message>
        <source>Presiding officer&apos;s NIC number</source>
        <translation>پریذائیڈنگ افسر کا شناختی کارڈ نمبر</translation>
    </message>
    <message>
        <source>Senior assistant&apos;s signature</source>
        <translation>سینئر اسسٹنٹ کے دستخط</translation>
    </message>
    <message>
        <source>Senior assistant&apos;s thumb impression</source>
        <translation>سینئر اسسٹنٹ کا انگوٹھے کا نشان</translation>
    </message>
    <message>
        <source>Senior assistant&apos;s stamp</source>
        <translation>سینئر اسسٹنٹ کی مہر</translation>
    </message>
    <message>
        <source>Senior assistant&apos;s NIC number</source>
        <translation>سینئر اسسٹنٹ کا شناختی کارڈ نمبر</translation>
    </message>
    <message>
        <source>Polling agents&apos; signatures</source>
        <translation>پولنگ ایجنٹوں کے دستخط</translation>
    </message>
    <message>
        <source>Agents signed on the back</source>
        <translation>ایجنٹوں نے پشت پر دستخط کیے</translation>
    </message>
    <message>
        <source>A refusal to sign is noted</source>
        <translation>دستخط سے انکار درج ہے</translation>
    </message>
    <message>
        <source>Reason written for the refusal</source>
        <translation>انکار کی لکھی ہوئی وجہ</translation>
    </message>
    <message>
        <source>Date on the paper</source>
        <translation>کاغذ پر تاریخ</translation>
    </message>
    <message>
        <source>Time on the paper</source>
        <translation>کاغذ پر وقت</translation>
    </message>
    <message>
        <source>Boxes that are written over</source>
        <translation>خانے جن میں اوپر سے لکھا گیا</translation>
    </message>
    <message>
        <source>The overwriting is initialled</source>
        <translation>اوپر لکھے پر مختصر دستخط ہیں</translation>
    </message>
    <message>
        <source>Correction fluid</source>
        <translation>سفیدی (کریکشن فلوئڈ)</translation>
    </message>
    <message>
        <source>Several handwritings</source>
        <translation>ایک سے زیادہ لکھائیاں</translation>
    </message>
    <message>
        <source>Several inks</source>
        <translation>ایک سے زیادہ سیاہیاں</translation>
    </message>
    <message>
        <source>Pages are missing</source>
        <translation>صفحے کم ہیں</translation>
    </message>
    <message>
        <source>The header names another station</source>
        <translation>سرِورق پر کسی اور اسٹیشن کا نام ہے</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>کیفیت</translation>
    </message>
    <message>
        <source>Presiding officer</source>
        <translation>پریذائیڈنگ افسر</translation>
    </message>
    <message>
        <source>Senior assistant presiding officer</source>
        <translation>سینئر اسسٹنٹ پریذائیڈنگ افسر</translation>
    </message>
    <message>
        <source>Polling agents</source>
        <translation>پولنگ ایجنٹ</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>تاریخ اور وقت</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>لکھائی</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>ورق</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>no</source>
        <translation>نہیں</translation>
    </message>
    <message>
        <source>none</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>some</source>
        <translation>کچھ</translation>
    </message>
    <message>
        <source>all</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>written</source>
        <translation>لکھا ہے</translation>
    </message>
    <message>
        <source>not on the paper</source>
        <translation>کاغذ پر نہیں</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>جواب نہیں دیا</translation>
    </message>
</context>
<context>
    <name>ConstituencyScreen</name>
    <message>
        <source>Candidates</source>
        <translation>امیدوار</translation>
    </message>
    <message>
        <source>See and repair the list of contesting candidates</source>
        <translation>امیدواروں کی فہرست دیکھیں اور درست کریں</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Condition of the papers: how many are signed, stamped, written over</source>
        <translation>کاغذوں کی حالت: کتنوں پر دستخط، مہر، اوپر لکھائی ہے</translation>
    </message>
    <message>
        <source>Station list…</source>
        <translation>اسٹیشنوں کی فہرست…</translation>
    </message>
    <message>
        <source>Import the list of polling stations (CSV or XLSX)</source>
        <translation>پولنگ اسٹیشنوں کی فہرست درآمد کریں (CSV یا XLSX)</translation>
    </message>
    <message>
        <source>Typed figures…</source>
        <translation>ٹائپ شدہ اعداد…</translation>
    </message>
    <message>
        <source>Import Form 45 figures that others typed (CSV or XLSX)</source>
        <translation>دوسروں کے ٹائپ کیے ہوئے فارم 45 کے اعداد درآمد کریں (CSV یا XLSX)</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>بورڈ</translation>
    </message>
    <message>
        <source>The board on the whole screen, for a projector (F11)</source>
        <translation>پوری اسکرین پر بورڈ، پروجیکٹر کے لیے (F11)</translation>
    </message>
    <message>
        <source>No polling stations yet</source>
        <translation>ابھی کوئی پولنگ اسٹیشن نہیں</translation>
    </message>
    <message>
        <source>Import the polling scheme (Form 28) as CSV or XLSX. You see every row before it is written.</source>
        <translation>پولنگ اسکیم (فارم 28) CSV یا XLSX سے درآمد کریں۔ لکھے جانے سے پہلے ہر سطر آپ کے سامنے آئے گی۔</translation>
    </message>
    <message>
        <source>Import the station list…</source>
        <translation>اسٹیشنوں کی فہرست درآمد کریں…</translation>
    </message>
    <message>
        <source>{stations} polling stations · {candidates} contesting candidates</source>
        <translation>{stations} پولنگ اسٹیشن · {candidates} امیدوار</translation>
    </message>
    <message>
        <source>Ballot serials missing from the list of candidates: {gaps}. Compare it with the ballot paper.</source>
        <translation>امیدواروں کی فہرست میں یہ بیلٹ نمبر نہیں: {gaps}۔ بیلٹ پیپر سے ملا کر دیکھیں۔</translation>
    </message>
    <message>
        <source>Repair the list</source>
        <translation>فہرست درست کریں</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>اصول بدلیں</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>{kind} · re-poll {round}</source>
        <translation>{kind} · دوبارہ پولنگ {round}</translation>
    </message>
    <message>
        <source>read twice by one person: proves less than two people</source>
        <translation>ایک ہی شخص نے دو بار پڑھا: دو افراد کے پڑھنے جتنا ثبوت نہیں</translation>
    </message>
    <message>
        <source>second look owed by {name}</source>
        <translation>{name} کی دوسری نظر باقی ہے</translation>
    </message>
    <message>
        <source>pages: {count}</source>
        <translation>صفحات: {count}</translation>
    </message>
    <message>
        <source>entered by {readers}</source>
        <translation>اندراج: {readers}</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>اندراج نہیں ہوا</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>اندراج کریں</translation>
    </message>
    <message>
        <source>Condition of the paper</source>
        <translation>کاغذ کی حالت</translation>
    </message>
</context>
<context>
    <name>CopyOpening</name>
    <message>
        <source>This form was entered once. You read it as its second reader: nothing that was read is shown.</source>
        <translation>یہ فارم ایک بار درج ہو چکا ہے۔ آپ اسے دوسرے پڑھنے والے کے طور پر پڑھ رہے ہیں: پڑھا ہوا کچھ نہیں دکھایا جاتا۔</translation>
    </message>
    <message>
        <source>You have entered this form: your own figures stand in it and can be corrected.</source>
        <translation>یہ فارم آپ درج کر چکے ہیں: اس میں آپ کے اپنے اعداد ہیں، انہیں درست کیا جا سکتا ہے۔</translation>
    </message>
</context>
<context>
    <name>CornerEditor</name>
    <message>
        <source>Turn left</source>
        <translation>بائیں گھمائیں</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>دائیں گھمائیں</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>دوبارہ شروع کریں</translation>
    </message>
    <message>
        <source>Next: lines and boxes</source>
        <translation>آگے: لکیریں اور خانے</translation>
    </message>
    <message>
        <source>Save and read</source>
        <translation>محفوظ کر کے پڑھیں</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>ویسے ہی رہنے دیں</translation>
    </message>
    <message>
        <source>The straightened page</source>
        <translation>سیدھا کیا ہوا صفحہ</translation>
    </message>
    <message>
        <source>Drag the corners of the paper. Keys: 1–4 choose one, arrows move it (Shift far, Ctrl a pixel). The thick line is the top.</source>
        <translation>کاغذ کے کونے کھینچیں۔ کلیدیں: 1 تا 4 کونا چنیں، تیر ہلائیں (Shift زیادہ، Ctrl ایک پکسل)۔ موٹی لکیر اوپر کا کنارہ ہے۔</translation>
    </message>
    <message>
        <source>The photo with the four corners of the sheet</source>
        <translation>تصویر، کاغذ کے چاروں کونوں کے ساتھ</translation>
    </message>
    <message>
        <source>Preview of the straightened page</source>
        <translation>سیدھے صفحے کا پیش منظر</translation>
    </message>
    <message>
        <source>These four corners are not the outline of a sheet.</source>
        <translation>یہ چار کونے کسی کاغذ کا خاکہ نہیں بناتے۔</translation>
    </message>
    <message>
        <source>Corners of “{name}”</source>
        <translation>“{name}” کے کونے</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>اوپر بائیں</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>اوپر دائیں</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>نیچے دائیں</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>نیچے بائیں</translation>
    </message>
    <message>
        <source>Corner: {corner}</source>
        <translation>کونا: {corner}</translation>
    </message>
</context>
<context>
    <name>CropLabel</name>
    <message>
        <source>The cell on the page</source>
        <translation>صفحے پر یہ خانہ</translation>
    </message>
</context>
<context>
    <name>DifferenceKeys</name>
    <message>
        <source>leave it open, next</source>
        <translation>کھلا چھوڑیں، اگلا</translation>
    </message>
    <message>
        <source>the one before</source>
        <translation>پچھلا</translation>
    </message>
    <message>
        <source>search a station</source>
        <translation>اسٹیشن تلاش کریں</translation>
    </message>
    <message>
        <source>open, same in the sums, settled</source>
        <translation>کھلے، میزان میں برابر، طے شدہ</translation>
    </message>
    <message>
        <source>take the second look that you owe</source>
        <translation>اپنی باقی دوسری نظر ڈالیں</translation>
    </message>
    <message>
        <source>through the whole screen</source>
        <translation>پوری اسکرین میں آگے</translation>
    </message>
    <message>
        <source>undo the last one</source>
        <translation>آخری واپس لیں</translation>
    </message>
    <message>
        <source>to the page and back</source>
        <translation>صفحے پر اور واپس</translation>
    </message>
    <message>
        <source>page</source>
        <translation>صفحہ</translation>
    </message>
    <message>
        <source>search</source>
        <translation>تلاش</translation>
    </message>
    <message>
        <source>leave open</source>
        <translation>کھلا چھوڑیں</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>تمام بٹن</translation>
    </message>
    <message>
        <source>a common reason</source>
        <translation>عام وجہ</translation>
    </message>
    <message>
        <source>settle, next</source>
        <translation>طے کریں، اگلا</translation>
    </message>
    <message>
        <source>back to the figures</source>
        <translation>ہندسوں پر واپس</translation>
    </message>
    <message>
        <source>the figure</source>
        <translation>ہندسہ</translation>
    </message>
    <message>
        <source>rewritten</source>
        <translation>دوبارہ لکھا</translation>
    </message>
    <message>
        <source>to the reason</source>
        <translation>وجہ پر</translation>
    </message>
    <message>
        <source>back to the readings</source>
        <translation>اندراجات پر واپس</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>اندراج</translation>
    </message>
    <message>
        <source>again: {figure}</source>
        <translation>وہی پھر: {figure}</translation>
    </message>
    <message>
        <source>Which figure</source>
        <translation>کون سا ہندسہ</translation>
    </message>
    <message>
        <source>choose a reading</source>
        <translation>اندراج چنیں</translation>
    </message>
    <message>
        <source>more digits: another figure</source>
        <translation>مزید ہندسے: کوئی اور عدد</translation>
    </message>
    <message>
        <source>as the last one, where no sum changes</source>
        <translation>پچھلے کی طرح، جہاں میزان نہ بدلے</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>کیوں</translation>
    </message>
    <message>
        <source>the next common reason</source>
        <translation>اگلی عام وجہ</translation>
    </message>
    <message>
        <source>From one to another</source>
        <translation>ایک سے دوسرے پر</translation>
    </message>
    <message>
        <source>settle without the second look of others</source>
        <translation>دوسروں کی دوسری نظر کے بغیر طے کریں</translation>
    </message>
    <message>
        <source>another figure</source>
        <translation>کوئی اور ہندسہ</translation>
    </message>
    <message>
        <source>illegible</source>
        <translation>ناخواندہ</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>خالی</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>لکیر</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>same in the sums</source>
        <translation>میزان میں برابر</translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message>
        <source>poll {number}</source>
        <translation>پولنگ {number}</translation>
    </message>
    <message>
        <source>the machine</source>
        <translation>مشین</translation>
    </message>
    <message>
        <source>{name}, a second time</source>
        <translation>{name}، دوسری بار</translation>
    </message>
    <message>
        <source>assisted</source>
        <translation>معاونت سے</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>آزادانہ</translation>
    </message>
    <message>
        <source>from a table</source>
        <translation>جدول سے</translation>
    </message>
    <message>
        <source>first typed {figure}</source>
        <translation>پہلے {figure} لکھا</translation>
    </message>
    <message>
        <source>not looked at a second time: {reason} ({name})</source>
        <translation>دوسری بار نہیں دیکھا گیا: {reason} ({name})</translation>
    </message>
    <message>
        <source>Waiting for a second look: {count}. They come here once their readers have looked again.</source>
        <translation>دوسری نظر کے منتظر: {count}۔ پڑھنے والوں کے دوبارہ دیکھتے ہی یہ یہاں آ جائیں گے۔</translation>
    </message>
    <message>
        <source>{serial}, {box}: settled as {figure}</source>
        <translation>{serial}، {box}: {figure} طے ہوا</translation>
    </message>
</context>
<context>
    <name>DifferencesParts</name>
    <message>
        <source>Nothing here for this search</source>
        <translation>اس تلاش پر کچھ نہیں ملا</translation>
    </message>
    <message>
        <source>Search another station.</source>
        <translation>کوئی اور سٹیشن تلاش کریں۔</translation>
    </message>
    <message>
        <source>None of the open ones is the same in the sums</source>
        <translation>کھلے فرقوں میں میزان میں برابر کوئی نہیں</translation>
    </message>
    <message>
        <source>They wait under “Open”.</source>
        <translation>وہ ”کھلے“ میں موجود ہیں۔</translation>
    </message>
    <message>
        <source>Nothing is settled yet</source>
        <translation>ابھی کچھ طے نہیں ہوا</translation>
    </message>
    <message>
        <source>The open ones wait in the list.</source>
        <translation>کھلے فرق فہرست میں ہیں۔</translation>
    </message>
    <message>
        <source>Every difference is settled</source>
        <translation>سب فرق طے ہو گئے</translation>
    </message>
    <message>
        <source>What was settled stands under “Settled”, with its history; it can be opened again.</source>
        <translation>جو طے ہوا وہ “طے شدہ” میں اپنی تاریخ کے ساتھ ہے، اور دوبارہ کھولا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>No figures differ</source>
        <translation>کسی ہندسے میں فرق نہیں</translation>
    </message>
    <message>
        <source>When a second reader has entered a form, the boxes on which the two still differ come here, one by one: look at the paper, choose the figure, say why.</source>
        <translation>جب دوسرا قاری فارم درج کر لے تو جن خانوں میں دونوں کا فرق باقی رہے وہ ایک ایک کر کے یہاں آتے ہیں: کاغذ دیکھیں، ہندسہ چنیں، وجہ بتائیں۔</translation>
    </message>
    <message>
        <source>Nothing to settle yet</source>
        <translation>ابھی طے کرنے کو کچھ نہیں</translation>
    </message>
    <message>
        <source>Go to Entry</source>
        <translation>اندراج پر جائیں</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Opening the workspace</source>
        <translation>ورک اسپیس کھل رہی ہے</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>Fits no candidate and no box</source>
        <translation>نہ کسی امیدوار سے ملتا ہے نہ کسی خانے سے</translation>
    </message>
    <message>
        <source>Fits several candidates</source>
        <translation>کئی امیدواروں سے ملتا ہے</translation>
    </message>
    <message>
        <source>Another column holds the same</source>
        <translation>دوسرے کالم میں بھی یہی ہے</translation>
    </message>
</context>
<context>
    <name>DoubtWords</name>
    <message>
        <source>faint</source>
        <translation>مدھم</translation>
    </message>
    <message>
        <source>touches a line</source>
        <translation>لکیر کو چھوتا ہے</translation>
    </message>
    <message>
        <source>too few pixels</source>
        <translation>پکسل کم ہیں</translation>
    </message>
    <message>
        <source>in glare</source>
        <translation>چمک میں</translation>
    </message>
    <message>
        <source>partly hidden</source>
        <translation>جزوی طور پر چھپا ہوا</translation>
    </message>
    <message>
        <source>written over</source>
        <translation>اوپر دوبارہ لکھا ہوا</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>کاٹا ہوا</translation>
    </message>
    <message>
        <source>the two readers differ</source>
        <translation>دونوں پڑھنے والے پروگرام متفق نہیں</translation>
    </message>
    <message>
        <source>unlike any figure</source>
        <translation>کسی عدد جیسا نہیں</translation>
    </message>
    <message>
        <source>long serials are not read: type it</source>
        <translation>لمبے سیریل نمبر پڑھے نہیں جاتے: خود لکھیں</translation>
    </message>
    <message>
        <source>a sum does not close with it</source>
        <translation>اس سے مجموعہ پورا نہیں آتا</translation>
    </message>
    <message>
        <source>suggested by the sums</source>
        <translation>مجموعوں کی تجویز</translation>
    </message>
    <message>
        <source>not read; the sums suggest {value}. Look at it.</source>
        <translation>پڑھا نہیں گیا؛ مجموعوں کے حساب سے {value}۔ خود دیکھیں۔</translation>
    </message>
    <message>
        <source>read as {as_read}; the sums suggest {value}. Look at it.</source>
        <translation>{as_read} پڑھا گیا؛ مجموعوں کے حساب سے {value}۔ خود دیکھیں۔</translation>
    </message>
    <message>
        <source>struck out, rewritten as {value}?</source>
        <translation>کاٹ کر دوبارہ {value} لکھا؟</translation>
    </message>
    <message>
        <source>looks like a dash</source>
        <translation>ڈیش لگتا ہے</translation>
    </message>
    <message>
        <source>a dash, perhaps</source>
        <translation>شاید ڈیش</translation>
    </message>
    <message>
        <source>looks struck out</source>
        <translation>کاٹا ہوا لگتا ہے</translation>
    </message>
    <message>
        <source>struck out and rewritten</source>
        <translation>کاٹ کر دوبارہ لکھا ہوا</translation>
    </message>
    <message>
        <source>no number: words or a sign</source>
        <translation>عدد نہیں: الفاظ یا نشان</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>کاٹا ہوا</translation>
    </message>
    <message>
        <source>words</source>
        <translation>الفاظ</translation>
    </message>
</context>
<context>
    <name>DrawingPage</name>
    <message>
        <source>The form&apos;s layout: lines and boxes onto the print</source>
        <translation>فارم کا خاکہ: لکیریں اور خانے چھپائی پر رکھیں</translation>
    </message>
    <message>
        <source>Drag the boxes and their corners; corners snap to the print (not with Alt). Keys: N next, arrows move (Shift far, Ctrl fine), G to the print, Del removes, Ctrl+Z takes back, Ctrl+Enter saves.</source>
        <translation>خانے اور ان کے کونے کھینچیں؛ کونے چھپائی سے جا لگتے ہیں (Alt کے ساتھ نہیں)۔ کلیدیں: N اگلا، تیر ہلائیں (Shift زیادہ، Ctrl ذرا سا)، G چھپائی تک، Del ہٹائے، Ctrl+Z واپس، Ctrl+Enter محفوظ۔</translation>
    </message>
    <message>
        <source>Drag lines and boxes; they snap to the print (not with Alt). A double click adds an upright line. Keys: N next, arrows move (Shift far, Ctrl fine), G to the print, + divides a column, Del removes, Ctrl+Z takes back, Ctrl+Enter saves.</source>
        <translation>لکیریں اور خانے کھینچیں؛ وہ چھپائی سے جا لگتے ہیں (Alt کے ساتھ نہیں)۔ دہرا کلک نئی کھڑی لکیر لگاتا ہے۔ کلیدیں: N اگلا، تیر ہلائیں (Shift زیادہ، Ctrl ذرا سا)، G چھپائی تک، + کالم تقسیم، Del ہٹائے، Ctrl+Z واپس، Ctrl+Enter محفوظ۔</translation>
    </message>
    <message>
        <source>The straight sheet with the drawn layout</source>
        <translation>سیدھا کاغذ، بنے ہوئے خاکے کے ساتھ</translation>
    </message>
    <message>
        <source>Propose the table anew from the print</source>
        <translation>چھپائی کے مطابق جدول دوبارہ تجویز کریں</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>واپس لائیں</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>چھوٹا</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>پوری چوڑائی</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>بڑا</translation>
    </message>
</context>
<context>
    <name>EffortWatch</name>
    <message>
        <source>A long stretch. A few minutes of rest make fewer slips.</source>
        <translation>کافی دیر ہو گئی۔ چند منٹ کے آرام سے غلطیاں کم ہوتی ہیں۔</translation>
    </message>
</context>
<context>
    <name>EntryKeys</name>
    <message>
        <source>next</source>
        <translation>اگلا</translation>
    </message>
    <message>
        <source>back</source>
        <translation>پچھلا</translation>
    </message>
    <message>
        <source>next doubtful</source>
        <translation>اگلا غیر یقینی</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>مکمل</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>چنیں</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>خالی</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>لکیر</translation>
    </message>
    <message>
        <source>illegible</source>
        <translation>ناخواندہ</translation>
    </message>
    <message>
        <source>rewritten</source>
        <translation>دوبارہ لکھا</translation>
    </message>
    <message>
        <source>not captured</source>
        <translation>درج نہیں</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>تمام بٹن</translation>
    </message>
    <message>
        <source>back to the figures</source>
        <translation>ہندسوں پر واپس</translation>
    </message>
    <message>
        <source>on to the figures</source>
        <translation>آگے اعداد پر</translation>
    </message>
    <message>
        <source>larger, smaller</source>
        <translation>بڑا، چھوٹا</translation>
    </message>
    <message>
        <source>whole width</source>
        <translation>پوری چوڑائی</translation>
    </message>
    <message>
        <source>move</source>
        <translation>سرکائیں</translation>
    </message>
    <message>
        <source>darker, brighter</source>
        <translation>گہرا، روشن</translation>
    </message>
    <message>
        <source>less, more contrast</source>
        <translation>کم، زیادہ تضاد</translation>
    </message>
    <message>
        <source>reverse</source>
        <translation>رنگ الٹیں</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>گھمائیں</translation>
    </message>
    <message>
        <source>go to the box</source>
        <translation>خانے پر جائیں</translation>
    </message>
    <message>
        <source>next, back</source>
        <translation>آگے، پیچھے</translation>
    </message>
    <message>
        <source>why the paper says so</source>
        <translation>کاغذ پر ایسا کیوں ہے</translation>
    </message>
    <message>
        <source>a warning: noted</source>
        <translation>تنبیہ: دیکھ لی</translation>
    </message>
    <message>
        <source>take the answer back</source>
        <translation>جواب واپس لیں</translation>
    </message>
    <message>
        <source>the serial as it stands on the paper</source>
        <translation>نمبر جیسا کاغذ پر لکھا ہے</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>تصدیق</translation>
    </message>
    <message>
        <source>type the serial again</source>
        <translation>نمبر دوبارہ لکھیں</translation>
    </message>
    <message>
        <source>move this copy to the station typed</source>
        <translation>یہ نقل لکھے گئے اسٹیشن پر منتقل کریں</translation>
    </message>
    <message>
        <source>keep and go on</source>
        <translation>محفوظ کر کے آگے</translation>
    </message>
    <message>
        <source>date or time not on the paper</source>
        <translation>تاریخ یا وقت کاغذ پر نہیں</translation>
    </message>
    <message>
        <source>keep this reason</source>
        <translation>یہ وجہ رکھیں</translation>
    </message>
    <message>
        <source>back to the findings</source>
        <translation>جانچ کے نتائج پر واپس</translation>
    </message>
    <message>
        <source>go there</source>
        <translation>وہاں جائیں</translation>
    </message>
    <message>
        <source>the next way on</source>
        <translation>اگلا راستہ</translation>
    </message>
    <message>
        <source>next form</source>
        <translation>اگلا فارم</translation>
    </message>
    <message>
        <source>to the board</source>
        <translation>تختے پر</translation>
    </message>
    <message>
        <source>to the picture and back</source>
        <translation>تصویر پر اور واپس</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>آگے بڑھنا</translation>
    </message>
    <message>
        <source>next form; this one is kept</source>
        <translation>اگلا فارم؛ یہ محفوظ رہے گا</translation>
    </message>
    <message>
        <source>leave; everything is kept</source>
        <translation>باہر؛ سب محفوظ رہے گا</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>یہ فہرست</translation>
    </message>
    <message>
        <source>What stands in the box</source>
        <translation>خانے میں کیا ہے</translation>
    </message>
    <message>
        <source>the number; 0 is a written zero</source>
        <translation>عدد؛ 0 لکھا ہوا صفر ہے</translation>
    </message>
    <message>
        <source>ends the box, whatever stands in it</source>
        <translation>خانہ ختم، اس میں جو بھی ہو</translation>
    </message>
    <message>
        <source>choose what else was read</source>
        <translation>پڑھی گئی دوسری صورت چنیں</translation>
    </message>
    <message>
        <source>undo, as often as you like</source>
        <translation>واپس لیں، جتنی بار چاہیں</translation>
    </message>
    <message>
        <source>do it again</source>
        <translation>پھر سے کریں</translation>
    </message>
    <message>
        <source>Beside the figures</source>
        <translation>اعداد کے ساتھ</translation>
    </message>
    <message>
        <source>this figure in words</source>
        <translation>یہ عدد الفاظ میں</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>تبصرہ</translation>
    </message>
    <message>
        <source>purpose, form and mode above</source>
        <translation>اوپر: مقصد، فارم اور طریقہ</translation>
    </message>
    <message>
        <source>station serial</source>
        <translation>اسٹیشن کا نمبر</translation>
    </message>
    <message>
        <source>state of the paper</source>
        <translation>کاغذ کی حالت</translation>
    </message>
    <message>
        <source>what the checks found</source>
        <translation>جانچ میں کیا ملا</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>جانچ میں کیا ملا</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>تصویر</translation>
    </message>
    <message>
        <source>The numeric pad alone</source>
        <translation>صرف ہندسوں والے بٹن</translation>
    </message>
    <message>
        <source>next; at the end: finish</source>
        <translation>آگے؛ آخر میں: مکمل</translation>
    </message>
    <message>
        <source>next doubtful, then finish</source>
        <translation>اگلا غیر یقینی، پھر مکمل</translation>
    </message>
    <message>
        <source>illegible; after a number: rewritten</source>
        <translation>ناخواندہ؛ عدد کے بعد: دوبارہ لکھا</translation>
    </message>
</context>
<context>
    <name>EntryParts</name>
    <message>
        <source>Every form is entered. Choose one above to look at it again.</source>
        <translation>تمام فارم درج ہو چکے۔ دوبارہ دیکھنے کے لیے اوپر سے ایک چنیں۔</translation>
    </message>
    <message>
        <source>No form waits to be entered.</source>
        <translation>اندراج کے لیے کوئی فارم منتظر نہیں۔</translation>
    </message>
    <message>
        <source>No form waits for a second entry by you.</source>
        <translation>آپ کے دوسرے اندراج کے لیے کوئی فارم منتظر نہیں۔</translation>
    </message>
    <message>
        <source>It must have been entered once, by somebody else.</source>
        <translation>فارم پہلے کسی اور نے ایک بار درج کیا ہو۔</translation>
    </message>
    <message>
        <source>Forms that wait for a second entry by you: {count}</source>
        <translation>آپ کے دوسرے اندراج کے منتظر فارم: {count}</translation>
    </message>
    <message>
        <source>Go on with second entries</source>
        <translation>دوسرے اندراج شروع کریں</translation>
    </message>
    <message>
        <source>Take photos in under Photos, and say which station each one shows.</source>
        <translation>“تصاویر” میں تصاویر لیں، اور بتائیں کہ ہر تصویر کس اسٹیشن کی ہے۔</translation>
    </message>
</context>
<context>
    <name>EntryScreen</name>
    <message>
        <source>A form keeps the mode it was begun in until it is finished.</source>
        <translation>شروع کیا ہوا فارم مکمل ہونے تک اپنے ہی طریقے میں رہتا ہے۔</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Ginti made a mistake</source>
        <translation>گنتی سے غلطی ہوئی</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. All that was saved is on disk.</source>
        <translation>پروگرام کے اندر کچھ خراب ہوا۔ جو محفوظ تھا وہ ڈسک پر موجود ہے۔</translation>
    </message>
    <message>
        <source>You can go on, but a fresh start is safer. The log file has the details.</source>
        <translation>آپ کام جاری رکھ سکتے ہیں، مگر پروگرام دوبارہ چلانا بہتر ہے۔ تفصیل لاگ فائل میں ہے۔</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>Hand over</source>
        <translation>حوالے کریں</translation>
    </message>
    <message>
        <source>A bundle is one file: entries, official forms and photos, each with its hash.</source>
        <translation>بنڈل ایک فائل ہے: اندراج، سرکاری فارم اور تصاویر، ہر ایک اپنے ہیش کے ساتھ۔</translation>
    </message>
    <message>
        <source>the whole constituency</source>
        <translation>پورا حلقہ</translation>
    </message>
    <message>
        <source>only the work of {person}</source>
        <translation>صرف {person} کا کام</translation>
    </message>
    <message>
        <source>What the bundle holds</source>
        <translation>بنڈل میں کیا ہے</translation>
    </message>
    <message>
        <source>Export a bundle…</source>
        <translation>بنڈل برآمد کریں…</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>بنڈل برآمد کریں</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Write the comparison</source>
        <translation>موازنہ لکھیں</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>لکھ دیا گیا: {path}</translation>
    </message>
</context>
<context>
    <name>FigureChoice</name>
    <message>
        <source>another figure</source>
        <translation>کوئی اور ہندسہ</translation>
    </message>
    <message>
        <source>Which figure stands on the paper?</source>
        <translation>کاغذ پر کون سا ہندسہ ہے؟</translation>
    </message>
    <message>
        <source>illegible</source>
        <translation>ناخواندہ</translation>
    </message>
</context>
<context>
    <name>FigureEdit</name>
    <message>
        <source>type it</source>
        <translation>لکھیں</translation>
    </message>
</context>
<context>
    <name>FigureSide</name>
    <message>
        <source>{entered} of {total} figures</source>
        <translation>{total} میں سے {entered} اعداد</translation>
    </message>
    <message>
        <source>{count} doubtful</source>
        <translation>{count} غیر یقینی</translation>
    </message>
    <message>
        <source>Finish form</source>
        <translation>فارم مکمل کریں</translation>
    </message>
    <message>
        <source>Paper…</source>
        <translation>کاغذ…</translation>
    </message>
    <message>
        <source>Signatures, stamp, date and time: the state of the paper (F8)</source>
        <translation>دستخط، مہر، تاریخ اور وقت: کاغذ کی حالت (F8)</translation>
    </message>
</context>
<context>
    <name>FigureTyping</name>
    <message>
        <source>Nothing more to undo on this form.</source>
        <translation>اس فارم پر واپس لینے کو کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Nothing more to do again on this form.</source>
        <translation>اس فارم پر پھر سے کرنے کو کچھ نہیں۔</translation>
    </message>
    <message>
        <source>{box}: typed {typed}, read as {read}. Look once more, the sums decide.</source>
        <translation>{box}: آپ نے {typed} لکھا، پڑھا گیا {read}۔ ایک بار پھر دیکھیں، جمع سے طے ہو گا۔</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>not captured</source>
        <translation>درج نہیں</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>Tendered</source>
        <translation>ٹینڈرڈ</translation>
    </message>
    <message>
        <source>Challenged</source>
        <translation>چیلنج شدہ</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>کل</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>نہیں پڑھا گیا</translation>
    </message>
    <message>
        <source>looks blank</source>
        <translation>خالی لگتا ہے</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>یقینی نہیں</translation>
    </message>
    <message>
        <source>read as {value}, not sure</source>
        <translation>{value} پڑھا گیا، یقینی نہیں</translation>
    </message>
    <message>
        <source>read as {value}</source>
        <translation>{value} پڑھا گیا</translation>
    </message>
    <message>
        <source>blind entry: no reading is shown</source>
        <translation>بلا مدد اندراج: پڑھا ہوا نہیں دکھایا جاتا</translation>
    </message>
</context>
<context>
    <name>FiguresOptions</name>
    <message>
        <source>Typed by</source>
        <translation>ٹائپ کرنے والا</translation>
    </message>
    <message>
        <source>Who typed these figures</source>
        <translation>یہ اعداد کس نے ٹائپ کیے</translation>
    </message>
    <message>
        <source>a name; any will do</source>
        <translation>کوئی بھی نام</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>From which kind of copy they were typed</source>
        <translation>کس قسم کی نقل سے ٹائپ کیے گئے</translation>
    </message>
</context>
<context>
    <name>FiguresSubject</name>
    <message>
        <source>Figures typed elsewhere</source>
        <translation>کہیں اور ٹائپ کیے گئے اعداد</translation>
    </message>
    <message>
        <source>A spreadsheet of Form 45 figures: a row a station, or station, field, value. Columns that fit no candidate are asked about, never guessed.</source>
        <translation>فارم 45 کے اعداد کی اسپریڈ شیٹ: ہر اسٹیشن کی ایک سطر، یا station، field، value۔ جو کالم کسی امیدوار سے نہ ملے اس کے بارے میں پوچھا جاتا ہے، اندازہ کبھی نہیں لگایا جاتا۔</translation>
    </message>
    <message>
        <source>Write the figures of {count} stations</source>
        <translation>{count} اسٹیشنوں کے اعداد لکھیں</translation>
    </message>
    <message>
        <source>Zeros stand on the form</source>
        <translation>فارم پر صفر ہی لکھے ہیں</translation>
    </message>
    <message>
        <source>There was no form: leave out</source>
        <translation>فارم تھا ہی نہیں: چھوڑ دیں</translation>
    </message>
    <message>
        <source>Polling station serial</source>
        <translation>پولنگ اسٹیشن کا نمبر شمار</translation>
    </message>
    <message>
        <source>Constituency</source>
        <translation>حلقہ</translation>
    </message>
    <message>
        <source>Name of the box (long sheet)</source>
        <translation>خانے کا نام (لمبی شیٹ)</translation>
    </message>
    <message>
        <source>Figure (long sheet)</source>
        <translation>عدد (لمبی شیٹ)</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>اسٹیشن</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>کیا ہو گا</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>اعداد</translation>
    </message>
    <message>
        <source>Candidates&apos; sum</source>
        <translation>امیدواروں کا مجموعہ</translation>
    </message>
    <message>
        <source>Valid, as typed</source>
        <translation>درست ووٹ، جیسے ٹائپ ہوئے</translation>
    </message>
    <message>
        <source>{count} stations written; {here} were here already, {out} left out.</source>
        <translation>{count} اسٹیشن لکھے گئے؛ {here} پہلے سے موجود تھے، {out} چھوڑ دیے گئے۔</translation>
    </message>
    <message>
        <source>{stations} stations can be written · {open_sums} with sums that do not close · {undecided} to decide · {left_out} left out · {asked} columns to name</source>
        <translation>{stations} اسٹیشن لکھے جا سکتے ہیں · {open_sums} کے مجموعے پورے نہیں · {undecided} کا فیصلہ باقی · {left_out} چھوڑے گئے · {asked} کالموں کے نام باقی</translation>
    </message>
    <message>
        <source>zeros, or missing?</source>
        <translation>صفر، یا غائب؟</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>چھوڑا گیا</translation>
    </message>
    <message>
        <source>written, as zeros</source>
        <translation>لکھا گیا، صفر کے طور پر</translation>
    </message>
    <message>
        <source>written</source>
        <translation>لکھا گیا</translation>
    </message>
</context>
<context>
    <name>FindingLines</name>
    <message>
        <source>For the coordinator: {advice}</source>
        <translation>رابطہ کار کے لیے: {advice}</translation>
    </message>
    <message>
        <source>{check}: a reader gave a reason</source>
        <translation>{check}: قاری نے وجہ لکھی ہے</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>اور {count} مزید</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>noted</source>
        <translation>نوٹ کر لیا</translation>
    </message>
    <message>
        <source>Enter tries to finish; still to answer: {count}</source>
        <translation>Enter سے مکمل کرنے کی کوشش؛ ابھی جواب باقی: {count}</translation>
    </message>
    <message>
        <source>Nothing left to answer: Enter finishes</source>
        <translation>کسی کا جواب باقی نہیں: Enter سے فارم مکمل</translation>
    </message>
    <message>
        <source>{one} and {other}: perhaps each stands in the other&apos;s row</source>
        <translation>{one} اور {other}: شاید دونوں ایک دوسرے کی سطر میں لکھے گئے</translation>
    </message>
    <message>
        <source>{name}: perhaps {perhaps}, entered is {now} ({why})</source>
        <translation>{name}: شاید {perhaps}، درج ہے {now} ({why})</translation>
    </message>
    <message>
        <source>the program also read it so</source>
        <translation>پروگرام نے ایسے بھی پڑھا</translation>
    </message>
    <message>
        <source>two digits look alike</source>
        <translation>دو ہندسے ملتے جلتے ہیں</translation>
    </message>
    <message>
        <source>two digits changed places</source>
        <translation>دو ہندسوں کی جگہ بدل گئی</translation>
    </message>
    <message>
        <source>a line taken for a digit</source>
        <translation>لکیر کو ہندسہ سمجھا گیا</translation>
    </message>
    <message>
        <source>a zero too many or too few</source>
        <translation>ایک صفر زیادہ یا کم</translation>
    </message>
    <message>
        <source>the row beside it was read</source>
        <translation>ساتھ والی سطر پڑھی گئی</translation>
    </message>
    <message>
        <source>two rows changed places</source>
        <translation>دو سطروں کی جگہ بدل گئی</translation>
    </message>
    <message>
        <source>it closes several sums at once</source>
        <translation>اس سے ایک ساتھ کئی جوڑ پورے ہوتے ہیں</translation>
    </message>
</context>
<context>
    <name>FindingsOnDesk</name>
    <message>
        <source>Before finishing, still to answer: {count}</source>
        <translation>مکمل کرنے سے پہلے جواب باقی: {count}</translation>
    </message>
    <message>
        <source>As read the sums do not add up</source>
        <translation>جیسا پڑھا گیا، مجموعے پورے نہیں آتے</translation>
    </message>
    <message>
        <source>Sums that do not add up: {count}</source>
        <translation>جو جمع درست نہیں: {count}</translation>
    </message>
    <message>
        <source>Sums that add up: {count}</source>
        <translation>جو جمع درست ہیں: {count}</translation>
    </message>
    <message>
        <source>No sum can be tested yet</source>
        <translation>ابھی کوئی جمع جانچی نہیں جا سکتی</translation>
    </message>
    <message>
        <source>The ballot papers add up</source>
        <translation>بیلٹ پیپروں کا حساب پورا ہے</translation>
    </message>
    <message>
        <source>An error needs a reason: choose one with its digit, or type it. Enter goes to the box.</source>
        <translation>غلطی کے لیے وجہ ضروری ہے: ہندسے سے چنیں یا لکھیں۔ Enter خانے پر لے جاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>F9  to answer: {count}</source>
        <translation>F9  جواب باقی: {count}</translation>
    </message>
    <message>
        <source>Sums of the form</source>
        <translation>فارم کی جمع</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>جانچ میں کیا ملا</translation>
    </message>
    <message>
        <source>Go through what the checks found (F9)</source>
        <translation>جانچ کے نتائج ایک ایک کر کے دیکھیں (F9)</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>First type the serial of the polling station, as the head of the form has it.</source>
        <translation>پہلے پولنگ اسٹیشن کا نمبر ٹائپ کریں جیسا فارم کے اوپر لکھا ہے۔</translation>
    </message>
    <message>
        <source>Doubtful figures to look at: {count}. Tab goes to the next, Enter confirms.</source>
        <translation>دوبارہ دیکھنے کے لیے غیر یقینی اعداد: {count}۔ Tab اگلے پر لے جاتا ہے، Enter تصدیق کرتا ہے۔</translation>
    </message>
    <message>
        <source>Figures to look at once more: {count}. Tab goes to the next, Enter keeps it.</source>
        <translation>دوبارہ دیکھنے والے اعداد: {count}۔ Tab اگلے پر لے جاتا ہے، Enter وہی عدد رکھتا ہے۔</translation>
    </message>
    <message>
        <source>Boxes still to be filled in: {count}. B says that one is blank on the paper.</source>
        <translation>{count} خانے ابھی بھرنے ہیں۔ B کا مطلب ہے کہ کاغذ پر خانہ خالی ہے۔</translation>
    </message>
    <message>
        <source>{count} figures were read and nobody visited them: the dashed boxes. They become your figures; compare them with the page, then press once more.</source>
        <translation>{count} اعداد پڑھے گئے اور کسی نے انہیں نہیں دیکھا: نقطہ دار خانے۔ یہ آپ کے اعداد بن جائیں گے؛ انہیں صفحے سے ملائیں، پھر ایک بار اور دبائیں۔</translation>
    </message>
    <message>
        <source>They are right: finish (Ctrl+Enter)</source>
        <translation>یہ درست ہیں: مکمل کریں (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>This form was read meanwhile: what was read stands in the boxes now. Look at it first.</source>
        <translation>یہ فارم اس دوران پڑھ لیا گیا: جو پڑھا گیا وہ اب خانوں میں ہے۔ پہلے اسے دیکھیں۔</translation>
    </message>
    <message>
        <source>Station {serial}, {kind}: entered.</source>
        <translation>اسٹیشن {serial}، {kind}: اندراج مکمل۔</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Stop</source>
        <translation>روکیں</translation>
    </message>
    <message>
        <source>Stop the work under way</source>
        <translation>جاری کام روکیں</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>پیش رفت</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>a total is always typed, whatever was read</source>
        <translation>میزان ہمیشہ خود لکھی جاتی ہے، خواہ کچھ بھی پڑھا گیا ہو</translation>
    </message>
    <message>
        <source>Polling station</source>
        <translation>پولنگ اسٹیشن</translation>
    </message>
    <message>
        <source>its serial as the head of the form has it</source>
        <translation>نمبر، جیسا فارم کے سرے پر لکھا ہے</translation>
    </message>
    <message>
        <source>Words on the paper</source>
        <translation>کاغذ پر لکھے الفاظ</translation>
    </message>
    <message>
        <source>date and time, as they stand under the figures</source>
        <translation>تاریخ اور وقت، جیسے اعداد کے نیچے لکھے ہیں</translation>
    </message>
</context>
<context>
    <name>GoldCard</name>
    <message>
        <source>Gold forms</source>
        <translation>معیاری فارم</translation>
    </message>
    <message>
        <source>Copies whose figures you know for certain. Readers enter them like any other; only a coordinator sees which they are.</source>
        <translation>نقول جن کے اعداد آپ یقین سے جانتے ہیں۔ قارئین انہیں عام نقل کی طرح درج کرتے ہیں؛ صرف رابطہ کار دیکھتا ہے کہ وہ کون سی ہیں۔</translation>
    </message>
    <message>
        <source>Seed a gold form…</source>
        <translation>معیاری فارم مقرر کریں…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>واپس لیں…</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>اسٹیشن</translation>
    </message>
    <message>
        <source>Kind of copy</source>
        <translation>نقل کی قسم</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>اعداد</translation>
    </message>
    <message>
        <source>Seeded</source>
        <translation>مقرر ہوا</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
</context>
<context>
    <name>GoldPage</name>
    <message>
        <source>Seed a gold form</source>
        <translation>معیاری فارم مقرر کریں</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>The copy whose figures you know</source>
        <translation>نقل جس کے اعداد آپ جانتے ہیں</translation>
    </message>
    <message>
        <source>Note: how the figures are known</source>
        <translation>نوٹ: اعداد کیسے معلوم ہیں</translation>
    </message>
    <message>
        <source>how you know them (may stay empty)</source>
        <translation>آپ کو کیسے معلوم ہیں (خالی رہ سکتا ہے)</translation>
    </message>
    <message>
        <source>Keep as gold form</source>
        <translation>معیاری فارم کے طور پر رکھیں</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>next</source>
        <translation>اگلا</translation>
    </message>
    <message>
        <source>back</source>
        <translation>پچھلا</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>خالی</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>لکیر</translation>
    </message>
    <message>
        <source>illegible</source>
        <translation>ناخواندہ</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>known figures: {count}</source>
        <translation>معلوم اعداد: {count}</translation>
    </message>
</context>
<context>
    <name>HiddenWords</name>
    <message>
        <source>The sums rest on the form that you are reading on your own. They are shown once your entry and your second look are finished.</source>
        <translation>میزان اسی فارم پر مبنی ہے جو آپ خود پڑھ رہے ہیں۔ آپ کا اندراج اور دوسری نظر مکمل ہوتے ہی یہ دکھائی دے گا۔</translation>
    </message>
    <message>
        <source>left out while you read them on your own: {stations}</source>
        <translation>جب تک آپ انہیں خود پڑھ رہے ہیں، شامل نہیں: {stations}</translation>
    </message>
    <message>
        <source>You are reading this form on your own. What others read here, and what the checks say of it, is shown once your entry and your second look are finished.</source>
        <translation>آپ یہ فارم دوسروں کے اعداد دیکھے بغیر خود پڑھ رہے ہیں۔ دوسروں نے یہاں کیا پڑھا اور جانچ کیا کہتی ہے، یہ آپ کا اندراج اور دوسری نظر مکمل ہوتے ہی دکھایا جائے گا۔</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Open again…</source>
        <translation>دوبارہ کھولیں…</translation>
    </message>
    <message>
        <source>Settled as {figure} by {by}, {at}: {reason}</source>
        <translation>طے شدہ: {figure}، از {by}، {at}: {reason}</translation>
    </message>
    <message>
        <source>Before: {figure} by {by}, {at}: {reason}</source>
        <translation>اس سے پہلے: {figure}، از {by}، {at}: {reason}</translation>
    </message>
    <message>
        <source>Taken back: {figure} by {by}, {at}: {reason}</source>
        <translation>واپس لیا گیا: {figure}، از {by}، {at}: {reason}</translation>
    </message>
    <message>
        <source>{name} (one of the readers)</source>
        <translation>{name} (پڑھنے والوں میں سے ایک)</translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>Take in</source>
        <translation>بنڈل لیں</translation>
    </message>
    <message>
        <source>Choose a bundle…</source>
        <translation>بنڈل منتخب کریں…</translation>
    </message>
    <message>
        <source>Choose a bundle to take in</source>
        <translation>لینے کے لیے بنڈل منتخب کریں</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>ہٹا دیں</translation>
    </message>
    <message>
        <source>Put this bundle away</source>
        <translation>یہ بنڈل ہٹا دیں</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>لے لیں</translation>
    </message>
    <message>
        <source>Take this bundle in</source>
        <translation>یہ بنڈل لے لیں</translation>
    </message>
    <message>
        <source>What the bundle would do</source>
        <translation>بنڈل سے کیا ہو گا</translation>
    </message>
    <message>
        <source>You see what a bundle would add before it is written. Twice changes nothing.</source>
        <translation>لکھے جانے سے پہلے آپ دیکھتے ہیں کہ بنڈل کیا شامل کرے گا۔ دو بار لینے سے کچھ نہیں بدلتا۔</translation>
    </message>
    <message>
        <source>{name} · made by {person} on {device}, {when} · {size} MB</source>
        <translation>بنڈل {name} · بنایا: {person}، ڈیوائس {device}، {when} · {size} میگا بائٹ</translation>
    </message>
    <message>
        <source>It cannot be taken in. Facts in question: {count}. The first, {kind}: {reason}</source>
        <translation>یہ نہیں لیا جا سکتا۔ زیرِ سوال ریکارڈ: {count}۔ پہلا، {kind}: {reason}</translation>
    </message>
    <message>
        <source>Everything in this bundle is already here.</source>
        <translation>اس بنڈل کا سب کچھ پہلے سے یہاں موجود ہے۔</translation>
    </message>
    <message>
        <source>{facts} new facts and {files} new files will be added.</source>
        <translation>{facts} نئے ریکارڈ اور {files} نئی فائلیں شامل ہوں گی۔</translation>
    </message>
    <message>
        <source>kind of fact</source>
        <translation>ریکارڈ کی قسم</translation>
    </message>
    <message>
        <source>new</source>
        <translation>نیا</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>پہلے سے موجود</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>فرق</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>نامنظور</translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message>
        <source>Say what these columns hold: {headers}.</source>
        <translation>بتائیں ان کالموں میں کیا ہے: {headers}۔</translation>
    </message>
    <message>
        <source>Rows of nothing but zeros to decide: {count}.</source>
        <translation>صرف صفر والی سطریں جن کا فیصلہ باقی ہے: {count}۔</translation>
    </message>
    <message>
        <source>Say who typed the figures.</source>
        <translation>بتائیں اعداد کس نے ٹائپ کیے۔</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Reading {file}</source>
        <translation>{file} پڑھی جا رہی ہے</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>لکھا جا رہا ہے</translation>
    </message>
    <message>
        <source>Tables (*.csv *.csv.gz *.tsv *.txt *.xlsx *.xlsm);;All files (*)</source>
        <translation>جدول (*.csv *.csv.gz *.tsv *.txt *.xlsx *.xlsm);;تمام فائلیں (*)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>فائل منتخب کریں…</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>next</source>
        <translation>اگلا</translation>
    </message>
    <message>
        <source>back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>خالی</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>ڈیش</translation>
    </message>
    <message>
        <source>illegible</source>
        <translation>ناقابلِ مطالعہ</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>رکھیں</translation>
    </message>
    <message>
        <source>to the versions</source>
        <translation>نسخوں پر واپس</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>تمام بٹن</translation>
    </message>
</context>
<context>
    <name>KnownError</name>
    <message>
        <source>The bundle {name} cannot be used.</source>
        <translation>بنڈل {name} استعمال نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>{name} is not a Ginti bundle: {reason}. Choose a file that “Export bundle” wrote.</source>
        <translation>{name} گنتی کا بنڈل نہیں: {reason}۔ وہ فائل چنیں جو “بنڈل برآمد کریں” نے لکھی ہو۔</translation>
    </message>
    <message>
        <source>{name} is damaged: {path} {reason}. Ask for the bundle to be sent again.</source>
        <translation>{name} خراب ہے: {path} {reason}۔ بنڈل دوبارہ بھیجنے کو کہیں۔</translation>
    </message>
    <message>
        <source>{name} is incomplete, its end is missing. Copy or download it again.</source>
        <translation>{name} نامکمل ہے، اس کا آخر غائب ہے۔ دوبارہ کاپی کریں۔</translation>
    </message>
    <message>
        <source>{name} holds “{path}”, which {reason}. No bundle has this; do not open it with other programs.</source>
        <translation>{name} میں “{path}” ہے، جو {reason}۔ کسی بنڈل میں ایسا نہیں ہوتا؛ اسے دوسرے پروگراموں سے نہ کھولیں۔</translation>
    </message>
    <message>
        <source>{name} is refused: {path} {reason}. Ask whoever sent it for a bundle of one constituency.</source>
        <translation>{name} نامنظور: {path} {reason}۔ بھیجنے والے سے ایک ہی حلقے کا بنڈل مانگیں۔</translation>
    </message>
    <message>
        <source>{name} was written by a newer Ginti (format {found}, this one reads {known}). Install the newer Ginti and import it again.</source>
        <translation>{name} نئی گنتی نے لکھا ہے (فارمیٹ {found}، یہ {known} پڑھتی ہے)۔ نئی گنتی لگا کر دوبارہ درآمد کریں۔</translation>
    </message>
    <message>
        <source>{name} is of {found}, this workspace is of {expected}. Open the workspace of {found} and import it there.</source>
        <translation>{name} حلقہ {found} کا ہے، یہ ورک اسپیس {expected} کی ہے۔ {found} کی ورک اسپیس کھول کر وہاں درآمد کریں۔</translation>
    </message>
    <message>
        <source>{name} is refused: {kind} {fact_id} {reason}. Ask for the bundle to be exported again.</source>
        <translation>{name} نامنظور: {kind} {fact_id} {reason}۔ بنڈل دوبارہ برآمد کرنے کو کہیں۔</translation>
    </message>
    <message>
        <source>{name} is refused: {count} facts differ from those already here under the same id, first {kind} {fact_id}. One of the two copies was altered; run “check” on both workspaces.</source>
        <translation>{name} نامنظور: {count} ریکارڈ یہاں اسی شناخت کے ریکارڈ سے مختلف ہیں، پہلا {kind} {fact_id}۔ دونوں میں سے ایک نقل بدلی گئی ہے؛ دونوں ورک اسپیس میں “جانچیں” چلائیں۔</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}. Choose another place and export again.</source>
        <translation>{name} نہیں لکھا جا سکتا: {reason}۔ دوسری جگہ چن کر دوبارہ برآمد کریں۔</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. Check the path and the permissions.</source>
        <translation>{name} نہیں پڑھا جا سکتا: {reason}۔ راستہ اور اجازتیں دیکھیں۔</translation>
    </message>
    <message>
        <source>{path} changed during the export, so no bundle was written. Run “check”, then export again.</source>
        <translation>{path} برآمد کے دوران بدل گئی، اس لیے بنڈل نہیں لکھا گیا۔ “جانچیں” چلائیں، پھر دوبارہ برآمد کریں۔</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Add a constituency and some work first.</source>
        <translation>ابھی برآمد کے لیے کچھ نہیں۔ پہلے حلقہ اور کچھ کام شامل کریں۔</translation>
    </message>
    <message>
        <source>{name} was stopped; no fact was taken in and no bundle written. Start it again when you like.</source>
        <translation>{name} روک دیا گیا؛ نہ کوئی ریکارڈ لیا گیا نہ بنڈل لکھا گیا۔ جب چاہیں دوبارہ شروع کریں۔</translation>
    </message>
    <message>
        <source>No bundle was written, because this workspace is damaged in {count} places: {what}. Restore a backup, or export what is whole with “ginti bundle --leave-damaged-out”.</source>
        <translation>بنڈل نہیں لکھا گیا، کیونکہ یہ ورک اسپیس {count} جگہ خراب ہے: {what}۔ بیک اپ بحال کریں، یا جو سلامت ہے اسے “ginti bundle --leave-damaged-out” سے برآمد کریں۔</translation>
    </message>
    <message>
        <source>{name} is there already and is no bundle of {constituency}, so it was left as it is. Choose another name for the bundle.</source>
        <translation>{name} پہلے سے موجود ہے اور {constituency} کا بنڈل نہیں، اس لیے اسے ویسے ہی رہنے دیا گیا۔ بنڈل کا دوسرا نام چنیں۔</translation>
    </message>
    <message>
        <source>The form cannot be finished.</source>
        <translation>فارم مکمل نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>This form has not been started. Open it from the list of forms.</source>
        <translation>یہ فارم شروع نہیں ہوا۔ اسے فارموں کی فہرست سے کھولیں۔</translation>
    </message>
    <message>
        <source>This form has no box “{field}”. Choose a box of the form.</source>
        <translation>اس فارم میں خانہ “{field}” نہیں۔ فارم کا کوئی خانہ چنیں۔</translation>
    </message>
    <message>
        <source>The limits in {file} cannot be used: {what}. Correct the file or remove it.</source>
        <translation>{file} میں حدیں قابلِ استعمال نہیں: {what}۔ فائل درست کریں یا ہٹا دیں۔</translation>
    </message>
    <message>
        <source>{count} doubtful boxes have not been looked at: {fields}. Go to each with Tab and press Enter, or type the figure.</source>
        <translation>{count} غیر یقینی خانے دیکھے نہیں گئے: {fields}۔ Tab سے ہر ایک پر جائیں اور Enter دبائیں، یا عدد ٹائپ کریں۔</translation>
    </message>
    <message>
        <source>{count} boxes show what was read, and no one has confirmed them: {fields}. Press Enter on each, or confirm all that are sure.</source>
        <translation>{count} خانوں میں وہ ہے جو پڑھا گیا، کسی نے تصدیق نہیں کی: {fields}۔ ہر ایک پر Enter دبائیں، یا تمام یقینی اعداد کی تصدیق کریں۔</translation>
    </message>
    <message>
        <source>This cannot be done with the copy as it is.</source>
        <translation>نقل کی موجودہ حالت میں یہ نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>Lines {lines} of {file} still need a decision. Decide them, or leave those lines out.</source>
        <translation>{file} کی سطریں {lines} فیصلے کی منتظر ہیں۔ فیصلہ کریں، یا انہیں چھوڑ دیں۔</translation>
    </message>
    <message>
        <source>You have entered this copy already. A second entry proves something only by another person: hand it over, or let the coordinator allow one person to read twice (Settings).</source>
        <translation>آپ یہ نقل پہلے ہی درج کر چکے ہیں۔ دوسرا اندراج تبھی کچھ ثابت کرتا ہے جب کوئی اور کرے: کسی اور کو دیں، یا رابطہ کار ایک فرد کو دو بار پڑھنے کی اجازت دے (ترتیبات)۔</translation>
    </message>
    <message>
        <source>{file} was changed after it was looked at. Choose it again to see what it holds now.</source>
        <translation>{file} دیکھے جانے کے بعد بدل گئی۔ اسے دوبارہ چنیں تاکہ معلوم ہو اب اس میں کیا ہے۔</translation>
    </message>
    <message>
        <source>This copy was withdrawn. Choose another copy of the station, or bring the photo in again.</source>
        <translation>یہ نقل واپس لے لی گئی ہے۔ اسٹیشن کی دوسری نقل چنیں یا تصویر دوبارہ لائیں۔</translation>
    </message>
    <message>
        <source>{count} findings still wait for an answer: {codes}. Correct the figures, or say that the paper really says so.</source>
        <translation>{count} باتوں کا جواب باقی ہے: {codes}۔ اعداد درست کریں، یا بتائیں کہ کاغذ پر واقعی یہی لکھا ہے۔</translation>
    </message>
    <message>
        <source>Type the serial of the polling station as it stands on the paper. This copy stands at station {serial}: if the paper says another, move the copy there.</source>
        <translation>پولنگ اسٹیشن کا نمبر ویسے ہی ٹائپ کریں جیسے کاغذ پر لکھا ہے۔ یہ نقل اسٹیشن {serial} پر درج ہے: اگر کاغذ پر کوئی اور نمبر ہے تو نقل وہاں منتقل کریں۔</translation>
    </message>
    <message>
        <source>Say why {code} stays as it is: choose a reason, or type one.</source>
        <translation>بتائیں کہ {code} ویسے کا ویسا کیوں رہے: کوئی وجہ چنیں یا لکھیں۔</translation>
    </message>
    <message>
        <source>“{text}” is no date. Type day, month and year, such as 8-2-2024, or - where the paper has none.</source>
        <translation>“{text}” تاریخ نہیں ہے۔ دن، مہینہ اور سال لکھیں، مثلاً 8-2-2024، یا جہاں کاغذ پر تاریخ نہ ہو وہاں -۔</translation>
    </message>
    <message>
        <source>“{text}” is no time of day. Type hours and minutes, such as 21:30, or - where the paper has none.</source>
        <translation>“{text}” وقت نہیں ہے۔ گھنٹے اور منٹ لکھیں، مثلاً 21:30، یا جہاں کاغذ پر وقت نہ ہو وہاں -۔</translation>
    </message>
    <message>
        <source>A later poll was held at this station; its form counts. Settle the figures of that one.</source>
        <translation>اس اسٹیشن پر بعد میں دوبارہ پولنگ ہوئی؛ اسی کا فارم شمار ہوتا ہے۔ اسی کے اعداد کا فیصلہ کریں۔</translation>
    </message>
    <message>
        <source>Nobody has finished this copy yet, so there is nothing to settle. Enter it first.</source>
        <translation>یہ نقل ابھی کسی نے مکمل نہیں کی، اس لیے فیصلے کو کچھ نہیں۔ پہلے اسے درج کریں۔</translation>
    </message>
    <message>
        <source>The readers agree on {boxes}: there is nothing to settle. Enter the copy anew if both are wrong.</source>
        <translation>پڑھنے والے {boxes} پر متفق ہیں: فیصلے کو کچھ نہیں۔ اگر دونوں غلط ہیں تو نقل دوبارہ درج کریں۔</translation>
    </message>
    <message>
        <source>You have not begun this copy. Open it in Entry first.</source>
        <translation>آپ نے یہ نقل شروع نہیں کی۔ پہلے اسے اندراج میں کھولیں۔</translation>
    </message>
    <message>
        <source>Say why: the reason stays beside the figure for whoever looks at it later.</source>
        <translation>وجہ لکھیں: جو بھی بعد میں یہ عدد دیکھے گا اسے وجہ ساتھ نظر آئے گی۔</translation>
    </message>
    <message>
        <source>You have entered this copy blind already; entering it blind once more would prove nothing. Open it to correct it, or hand it over to another person.</source>
        <translation>آپ یہ نقل آزادانہ طور پر پہلے ہی درج کر چکے ہیں؛ ایک بار پھر درج کرنے سے کچھ ثابت نہ ہو گا۔ درستی کے لیے اسے کھولیں، یا کسی دوسرے شخص کو دے دیں۔</translation>
    </message>
    <message>
        <source>A reader of station {serial} still has to look at it a second time, or you are entering it blind. Finish that in Entry (Second entry) first: whoever has seen both figures no longer reads alone.</source>
        <translation>اسٹیشن {serial} کے ایک پڑھنے والے کو ابھی دوسری بار دیکھنا ہے، یا آپ خود اسے دیکھے بغیر درج کر رہے ہیں۔ پہلے اندراج (دوسرا اندراج) میں اسے مکمل کریں: جس نے دونوں اعداد دیکھ لیے وہ پھر خود نہیں پڑھتا۔</translation>
    </message>
    <message>
        <source>Only a coordinator decides to go on without a second look. Whoever coordinates takes that role in Settings.</source>
        <translation>دوسری نظر کے بغیر آگے بڑھنے کا فیصلہ صرف رابطہ کار کرتا ہے۔ جو رابطہ کار ہو وہ ترتیبات میں یہ کردار لے۔</translation>
    </message>
    <message>
        <source>The votes for the other assembly in {file} cannot be used: {what}. Correct the file or remove it.</source>
        <translation>{file} میں دوسری اسمبلی کے ووٹ استعمال نہیں ہو سکتے: {what}۔ فائل درست کریں یا ہٹا دیں۔</translation>
    </message>
    <message>
        <source>“{text}” is not a figure between 0 and {largest:,}. Type digits only.</source>
        <translation>“{text}” 0 اور {largest:,} کے درمیان کا عدد نہیں۔ صرف ہندسے ٹائپ کریں۔</translation>
    </message>
    <message>
        <source>“{typed}” is typed here. Enter keeps it; delete the digits to say that something else stands there.</source>
        <translation>یہاں ”{typed}“ لکھا گیا ہے۔ Enter اسے محفوظ کرتا ہے؛ کچھ اور بتانا ہو تو پہلے ہندسے مٹائیں۔</translation>
    </message>
    <message>
        <source>The form definition cannot be used.</source>
        <translation>فارم کی تعریف استعمال نہیں ہو سکتی۔</translation>
    </message>
    <message>
        <source>There is no form definition “{name}”. Choose one of: {known}.</source>
        <translation>فارم کی تعریف “{name}” موجود نہیں۔ ان میں سے چنیں: {known}۔</translation>
    </message>
    <message>
        <source>The form definition “{name}” cannot be read: {what}. Correct the file or take the original one.</source>
        <translation>فارم کی تعریف “{name}” پڑھی نہیں جا سکتی: {what}۔ فائل درست کریں یا اصل فائل لیں۔</translation>
    </message>
    <message>
        <source>The form definition “{name}” contradicts itself: {what}. Correct the file or take the original one.</source>
        <translation>فارم کی تعریف “{name}” میں تضاد ہے: {what}۔ فائل درست کریں یا اصل فائل لیں۔</translation>
    </message>
    <message>
        <source>{candidates} is not a number of candidates that a form can hold. Give a number from 1 to {most}.</source>
        <translation>ایک فارم میں {candidates} امیدوار نہیں ہو سکتے۔ 1 سے {most} تک کا عدد دیں۔</translation>
    </message>
    <message>
        <source>A form with {candidates} candidates has {pages} pages; there is no page {page_number}. Choose another.</source>
        <translation>{candidates} امیدواروں والے فارم کے {pages} صفحے ہوتے ہیں؛ صفحہ {page_number} نہیں ہے۔ دوسرا چنیں۔</translation>
    </message>
    <message>
        <source>The page cannot be straightened.</source>
        <translation>صفحہ سیدھا نہیں کیا جا سکتا۔</translation>
    </message>
    <message>
        <source>These four corners are not the outline of a sheet. Drag them to the corners of the paper.</source>
        <translation>یہ چار کونے کسی کاغذ کا خاکہ نہیں بناتے۔ انہیں کاغذ کے کونوں تک کھینچیں۔</translation>
    </message>
    <message>
        <source>The form in this photo has rows for {found} candidates, not for {expected}. Check the list of candidates, or that the photo belongs to this constituency.</source>
        <translation>اس تصویر کے فارم میں {found} امیدواروں کی سطریں ہیں، {expected} کی نہیں۔ امیدواروں کی فہرست دیکھیں، یا یہ کہ تصویر اسی حلقے کی ہے۔</translation>
    </message>
    <message>
        <source>This photo shows page {found} of the form, not page {expected}. Put the pages in their order, or name the right page.</source>
        <translation>اس تصویر میں فارم کا صفحہ {found} ہے، صفحہ {expected} نہیں۔ صفحے ترتیب سے رکھیں، یا درست صفحہ بتائیں۔</translation>
    </message>
    <message>
        <source>This photo could be any of several pages of a form with {candidates} candidates. Say which page it is: in the window by putting the copy&apos;s pages in order, else with --form-page.</source>
        <translation>یہ تصویر {candidates} امیدواروں والے فارم کے کئی صفحوں میں سے کوئی بھی ہو سکتی ہے۔ بتائیں کون سا صفحہ ہے: کھڑکی میں نقل کے صفحے ترتیب سے رکھ کر، ورنہ --form-page سے۔</translation>
    </message>
    <message>
        <source>The template&apos;s picture cannot be used. Choose another confirmed photo as the template.</source>
        <translation>سانچے کی تصویر استعمال نہیں ہو سکتی۔ کوئی اور تصدیق شدہ تصویر سانچے کے لیے چنیں۔</translation>
    </message>
    <message>
        <source>The file cannot be used.</source>
        <translation>فائل استعمال نہیں ہو سکتی۔</translation>
    </message>
    <message>
        <source>There are no lists for the election “{election}”. Known are: {known}.</source>
        <translation>انتخاب “{election}” کی فہرستیں موجود نہیں۔ موجود ہیں: {known}۔</translation>
    </message>
    <message>
        <source>There is no list of the contesting candidates of {code} in {election}: all seats of the assembly of Balochistan (PB) and some other provincial ones have none. Choose another constituency.</source>
        <translation>{election} میں {code} کے امیدواروں کی فہرست نہیں: بلوچستان اسمبلی (PB) کی تمام نشستوں اور چند دوسری صوبائی نشستوں کی فہرست موجود نہیں۔ دوسرا حلقہ چنیں۔</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}. Check that it is there and that you may open it.</source>
        <translation>{file} پڑھی نہیں جا سکتی: {reason}۔ دیکھیں کہ فائل موجود ہے اور آپ اسے کھول سکتے ہیں۔</translation>
    </message>
    <message>
        <source>{file} is empty. Choose another file.</source>
        <translation>{file} خالی ہے۔ دوسری فائل چنیں۔</translation>
    </message>
    <message>
        <source>{file} is no table that can be read here. Save it as CSV or XLSX and choose it again.</source>
        <translation>{file} ایسا جدول نہیں جو یہاں پڑھا جا سکے۔ CSV یا XLSX میں محفوظ کر کے دوبارہ چنیں۔</translation>
    </message>
    <message>
        <source>{file} is protected by a password or in the old XLS format. Save it as XLSX without a password and choose it again.</source>
        <translation>{file} پر پاس ورڈ ہے یا وہ پرانے XLS فارمیٹ میں ہے۔ بغیر پاس ورڈ XLSX میں محفوظ کر کے دوبارہ چنیں۔</translation>
    </message>
    <message>
        <source>{file} is too large for a list ({size}; at most {limit}). Save only the sheet that you need.</source>
        <translation>{file} فہرست کے لیے بہت بڑی ہے ({size}؛ زیادہ سے زیادہ {limit})۔ صرف ضروری شیٹ محفوظ کریں۔</translation>
    </message>
    <message>
        <source>{file} has no sheet “{sheet}”. It has: {known}.</source>
        <translation>{file} میں شیٹ “{sheet}” نہیں۔ اس میں ہیں: {known}۔</translation>
    </message>
    <message>
        <source>No column of {file} is chosen for: {columns}. Choose the columns by hand.</source>
        <translation>{file} کا کوئی کالم ان کے لیے نہیں چنا گیا: {columns}۔ کالم خود چنیں۔</translation>
    </message>
    <message>
        <source>{file} lists {count} constituencies, and {constituency} is not one of them. Choose which of them belongs to this workspace.</source>
        <translation>{file} میں {count} حلقے ہیں اور {constituency} ان میں نہیں۔ چنیں کہ ان میں سے کون سا اس ورک اسپیس کا ہے۔</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>“{name}” could not be taken in.</source>
        <translation>“{name}” نہیں لی جا سکی۔</translation>
    </message>
    <message>
        <source>“{name}” is empty (0 bytes). Copy it from the phone again.</source>
        <translation>“{name}” خالی ہے (0 بائٹ)۔ فون سے دوبارہ کاپی کریں۔</translation>
    </message>
    <message>
        <source>“{name}” holds only zeros: a copy was interrupted. Copy it from the phone again.</source>
        <translation>“{name}” میں صرف صفر ہیں: کاپی ادھوری رہ گئی۔ فون سے دوبارہ کاپی کریں۔</translation>
    </message>
    <message>
        <source>“{name}” is not a photo that can be opened. Use JPEG, PNG, TIFF, HEIC, WebP or PDF.</source>
        <translation>“{name}” ایسی تصویر نہیں جو کھل سکے۔ JPEG، PNG، TIFF، HEIC، WebP یا PDF استعمال کریں۔</translation>
    </message>
    <message>
        <source>“{name}” is called a photo but is something else ({kind}). Find the photo and add that.</source>
        <translation>“{name}” کا نام تصویر کا ہے مگر یہ کچھ اور ہے ({kind})۔ اصل تصویر ڈھونڈ کر شامل کریں۔</translation>
    </message>
    <message>
        <source>“{name}” is not there. Check its name and folder, and choose it again.</source>
        <translation>“{name}” موجود نہیں۔ نام اور فولڈر دیکھ کر دوبارہ چنیں۔</translation>
    </message>
    <message>
        <source>The photo was given up: twice reading it broke off or took longer than a minute. Type its figures while looking at it, or take the photo again.</source>
        <translation>تصویر چھوڑ دی گئی: دو بار اسے پڑھنا بیچ میں رک گیا یا ایک منٹ سے زیادہ لگا۔ اسے دیکھ کر ہندسے خود لکھیں، یا تصویر دوبارہ لیں۔</translation>
    </message>
    <message>
        <source>Photos cannot be read: the program&apos;s reading process does not start. Close other programs or start Ginti again; typing still works.</source>
        <translation>تصویریں نہیں پڑھی جا سکتیں: پروگرام کا پڑھنے والا حصہ شروع نہیں ہوتا۔ دوسرے پروگرام بند کریں یا گنتی کو دوبارہ چلائیں؛ لکھنا پھر بھی ہو سکتا ہے۔</translation>
    </message>
    <message>
        <source>{path} lies inside the workspace itself. Choose a place outside it, best on another disk.</source>
        <translation>{path} ورک اسپیس کے اندر ہی ہے۔ باہر کی جگہ چنیں، بہتر ہے دوسری ڈسک پر۔</translation>
    </message>
    <message>
        <source>{name} cannot be written: the folder {folder} does not exist. Choose another folder.</source>
        <translation>{name} نہیں لکھی جا سکتی: فولڈر {folder} موجود نہیں۔ دوسرا فولڈر چنیں۔</translation>
    </message>
    <message>
        <source>No. {ballot_serial} is taken by {name}. Choose a free ballot serial, or correct that candidate first.</source>
        <translation>نمبر {ballot_serial} پر {name} پہلے سے موجود ہے۔ کوئی خالی نمبر چنیں، یا پہلے اُس امیدوار کو درست کریں۔</translation>
    </message>
    <message>
        <source>“{name}” is a form definition of the program itself. Give this layout another name.</source>
        <translation>“{name}” پروگرام کے اپنے فارم کا خاکہ ہے۔ اس خاکے کو کوئی اور نام دیں۔</translation>
    </message>
    <message>
        <source>This constituency has no layout of its own called “{name}”. Choose one from the list.</source>
        <translation>اس حلقے کا “{name}” نام کا اپنا کوئی خاکہ نہیں۔ فہرست میں سے ایک چنیں۔</translation>
    </message>
    <message>
        <source>This template is no longer in the workspace. Choose one from the list.</source>
        <translation>یہ سانچہ اب ورک اسپیس میں نہیں ہے۔ فہرست میں سے ایک چنیں۔</translation>
    </message>
    <message>
        <source>No form was found in photo {file_name}, so it cannot be the template. Drag the four corners of its sheet first, or choose another photo.</source>
        <translation>تصویر {file_name} میں کوئی فارم نہیں ملا، اس لیے یہ سانچہ نہیں بن سکتی۔ پہلے کاغذ کے چاروں کونے کھینچ کر لگائیں، یا کوئی اور تصویر چنیں۔</translation>
    </message>
    <message>
        <source>No figure is known of this copy yet. Type at least one figure that you are certain of.</source>
        <translation>اس نقل کا ابھی کوئی عدد معلوم نہیں۔ کم از کم ایک عدد لکھیں جس کا آپ کو یقین ہو۔</translation>
    </message>
    <message>
        <source>cannot be unpacked</source>
        <translation>کھولی نہیں جا سکتی</translation>
    </message>
    <message>
        <source>holds a line longer than any fact</source>
        <translation>میں کسی بھی ریکارڈ سے لمبی سطر ہے</translation>
    </message>
    <message>
        <source>is larger than any manifest</source>
        <translation>کسی بھی فہرستِ مندرجات سے بڑی ہے</translation>
    </message>
    <message>
        <source>it is no zip file</source>
        <translation>یہ zip فائل نہیں</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>یہ خالی ہے</translation>
    </message>
    <message>
        <source>it has no manifest.json</source>
        <translation>اس میں manifest.json نہیں</translation>
    </message>
    <message>
        <source>its manifest belongs to another program</source>
        <translation>اس کی فہرستِ مندرجات کسی اور پروگرام کی ہے</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>دو بار موجود ہے</translation>
    </message>
    <message>
        <source>is listed twice</source>
        <translation>فہرست میں دو بار ہے</translation>
    </message>
    <message>
        <source>points out of the bundle</source>
        <translation>بنڈل سے باہر اشارہ کرتی ہے</translation>
    </message>
    <message>
        <source>is no plain name</source>
        <translation>سادہ نام نہیں</translation>
    </message>
    <message>
        <source>is not a plain file</source>
        <translation>سادہ فائل نہیں</translation>
    </message>
    <message>
        <source>has no place in a bundle</source>
        <translation>کی بنڈل میں کوئی جگہ نہیں</translation>
    </message>
    <message>
        <source>is locked with a password</source>
        <translation>پر پاس ورڈ ہے</translation>
    </message>
    <message>
        <source>is packed in a way bundles are not</source>
        <translation>بنڈلوں کے طریقے پر پیک نہیں</translation>
    </message>
    <message>
        <source>has too many files</source>
        <translation>میں بہت زیادہ فائلیں ہیں</translation>
    </message>
    <message>
        <source>says that it is larger than any bundle&apos;s</source>
        <translation>خود کو کسی بھی بنڈل کی فائل سے بڑا بتاتی ہے</translation>
    </message>
    <message>
        <source>would swell beyond reason when unpacked</source>
        <translation>کھلنے پر حد سے زیادہ بڑی ہو جائے گی</translation>
    </message>
    <message>
        <source>shares its bytes with another file</source>
        <translation>کے بائٹ دوسری فائل کے ساتھ مشترک ہیں</translation>
    </message>
    <message>
        <source>is no JSON text</source>
        <translation>JSON متن نہیں</translation>
    </message>
    <message>
        <source>is not as this format has it</source>
        <translation>اس فارمیٹ کے مطابق نہیں</translation>
    </message>
    <message>
        <source>contradicts its own list of files</source>
        <translation>اپنی ہی فائلوں کی فہرست سے متضاد ہے</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>غائب ہے</translation>
    </message>
    <message>
        <source>is not in the manifest</source>
        <translation>فہرستِ مندرجات میں نہیں</translation>
    </message>
    <message>
        <source>has another size than the manifest says</source>
        <translation>کا حجم فہرستِ مندرجات سے مختلف ہے</translation>
    </message>
    <message>
        <source>is not the file its name promises</source>
        <translation>وہ فائل نہیں جو اس کا نام بتاتا ہے</translation>
    </message>
    <message>
        <source>unpacks to more than it says</source>
        <translation>بتائے ہوئے حجم سے زیادہ کھلتی ہے</translation>
    </message>
    <message>
        <source>is not what the manifest says</source>
        <translation>فہرستِ مندرجات کے مطابق نہیں</translation>
    </message>
    <message>
        <source>is no fact</source>
        <translation>ریکارڈ نہیں</translation>
    </message>
    <message>
        <source>is damaged, or was made by another program</source>
        <translation>خراب ہے، یا کسی دوسرے پروگرام نے بنایا</translation>
    </message>
    <message>
        <source>is not as a fact is written</source>
        <translation>ریکارڈ کی طرح نہیں لکھا</translation>
    </message>
    <message>
        <source>has an impossible id, hash or position</source>
        <translation>کی شناخت، ہیش یا مقام ناممکن ہے</translation>
    </message>
    <message>
        <source>is not written as it would be stored</source>
        <translation>ویسے نہیں لکھا جیسے محفوظ ہوتا ہے</translation>
    </message>
    <message>
        <source>holds a number beyond any form</source>
        <translation>میں ایسا عدد ہے جو کسی فارم پر نہیں ہو سکتا</translation>
    </message>
    <message>
        <source>belongs to another constituency</source>
        <translation>کسی دوسرے حلقے کا ہے</translation>
    </message>
    <message>
        <source>is here with another content</source>
        <translation>یہاں دوسرے مواد کے ساتھ ہے</translation>
    </message>
    <message>
        <source>is in the bundle twice with different content</source>
        <translation>بنڈل میں مختلف مواد کے ساتھ دو بار ہے</translation>
    </message>
    <message>
        <source>has no photo in the bundle</source>
        <translation>کی تصویر بنڈل میں نہیں</translation>
    </message>
    <message>
        <source>cannot be stored</source>
        <translation>محفوظ نہیں ہو سکتا</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>اس کا فولڈر موجود نہیں</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>ڈسک بھر چکی ہے</translation>
    </message>
    <message>
        <source>“{name}” is a {kind} picture. Save it as JPEG, PNG, TIFF, HEIC, WebP or PDF and add it again.</source>
        <translation>“{name}” {kind} تصویر ہے۔ JPEG، PNG، TIFF، HEIC، WebP یا PDF میں محفوظ کر کے دوبارہ شامل کریں۔</translation>
    </message>
    <message>
        <source>Somebody else has entered this copy already. Enter it as second entry, without what was read in sight: only so it proves something.</source>
        <translation>یہ نقل کوئی اور پہلے درج کر چکا ہے۔ اسے دوسرے اندراج کے طور پر درج کریں، پڑھے گئے اعداد دیکھے بغیر: تبھی یہ کچھ ثابت کرتا ہے۔</translation>
    </message>
    <message>
        <source>No form like “{form}” was recognised in this photo. If it is one, drag the four corners of the sheet; otherwise choose another photo.</source>
        <translation>اس تصویر میں “{form}” جیسا فارم نہیں پہچانا گیا۔ اگر یہ وہی فارم ہے تو کاغذ کے چاروں کونے لگائیں؛ ورنہ دوسری تصویر چنیں۔</translation>
    </message>
    <message>
        <source>No complete form like “{form}” on a single page was recognised in this photo. If it shows a form, or one page of a longer one, give the number of candidates (--candidates).</source>
        <translation>اس تصویر میں ایک صفحے کا مکمل “{form}” جیسا فارم نہیں پہچانا گیا۔ اگر اس میں فارم ہے، یا کسی لمبے فارم کا ایک صفحہ، تو امیدواروں کی تعداد دیں (--candidates)۔</translation>
    </message>
    <message>
        <source>The lists of {election} have no constituency “{code}”. Write it like NA-46, PP-12, PS-7 or PK-30.</source>
        <translation>{election} کی فہرستوں میں حلقہ “{code}” نہیں۔ یوں لکھیں: NA-46، PP-12، PS-7 یا PK-30۔</translation>
    </message>
    <message>
        <source>“{name}” is cut off: its end is missing. Copy it from the phone again.</source>
        <translation>“{name}” کٹی ہوئی ہے: اس کا آخر غائب ہے۔ فون سے دوبارہ کاپی کریں۔</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be shown whole. Ask for the original file.</source>
        <translation>“{name}” خراب ہے اور پوری نہیں دکھائی جا سکتی۔ اصل فائل مانگیں۔</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Save it without the password and add it again.</source>
        <translation>“{name}” پر پاس ورڈ ہے۔ بغیر پاس ورڈ محفوظ کر کے دوبارہ شامل کریں۔</translation>
    </message>
    <message>
        <source>“{name}” has no pages. Ask for the original file.</source>
        <translation>“{name}” میں کوئی صفحہ نہیں۔ اصل فائل مانگیں۔</translation>
    </message>
    <message>
        <source>“{name}” has no page {page}; it has {pages}. Choose another page.</source>
        <translation>“{name}” میں صفحہ {page} نہیں؛ اس میں {pages} صفحے ہیں۔ دوسرا صفحہ چنیں۔</translation>
    </message>
    <message>
        <source>“{name}” is too large ({megabytes} MB; the limit is {limit} MB). Split it and add the parts.</source>
        <translation>“{name}” بہت بڑی ہے ({megabytes} MB؛ حد {limit} MB ہے)۔ حصوں میں بانٹ کر شامل کریں۔</translation>
    </message>
    <message>
        <source>“{name}” would unpack to {megapixels} megapixels (limit {limit}). Save it smaller and add it again.</source>
        <translation>“{name}” کھل کر {megapixels} میگا پکسل بنے گی (حد {limit})۔ چھوٹی کر کے دوبارہ شامل کریں۔</translation>
    </message>
    <message>
        <source>“{name}” has {pages} pages (the limit is {limit}). Split it and add the parts.</source>
        <translation>“{name}” میں {pages} صفحے ہیں (حد {limit} ہے)۔ حصوں میں بانٹ کر شامل کریں۔</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}). Check its permissions or copy it to another place.</source>
        <translation>“{name}” پڑھی نہیں جا سکتی ({reason})۔ اجازتیں دیکھیں یا دوسری جگہ کاپی کریں۔</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be read ({reason}). Check that it is there and its permissions.</source>
        <translation>فولڈر “{name}” پڑھا نہیں جا سکتا ({reason})۔ دیکھیں کہ موجود ہے اور اجازتیں درست ہیں۔</translation>
    </message>
    <message>
        <source>The figures cannot be read.</source>
        <translation>اعداد پڑھے نہیں جا سکتے۔</translation>
    </message>
    <message>
        <source>Tesseract is not installed: printed text is not read, so no station is suggested. Everything else works. To have it, install the package tesseract-ocr (Debian, Ubuntu) or Tesseract for your system.</source>
        <translation>ٹیسریکٹ نصب نہیں: چھپا ہوا متن نہیں پڑھا جاتا، اس لیے اسٹیشن تجویز نہیں ہوتا۔ باقی سب کام کرتا ہے۔ اسے پانے کے لیے پیکج tesseract-ocr (Debian، Ubuntu) یا اپنے سسٹم کا Tesseract نصب کریں۔</translation>
    </message>
    <message>
        <source>The number reader&apos;s file {file} is missing or damaged. Install Ginti again; typing still works.</source>
        <translation>ہندسے پڑھنے والے کی فائل {file} غائب یا خراب ہے۔ گنتی دوبارہ نصب کریں؛ ٹائپ کرنا اب بھی چلتا ہے۔</translation>
    </message>
    <message>
        <source>The store cannot be used.</source>
        <translation>ذخیرہ استعمال نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>{path} was written by a newer Ginti. Nothing was changed. Install that version to open it.</source>
        <translation>{path} نئی گنتی نے لکھی ہے۔ کچھ نہیں بدلا گیا۔ کھولنے کے لیے وہی نسخہ نصب کریں۔</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be read ({reason}). Keep the file, restore the last backup, and run “ginti check” on both.</source>
        <translation>{path} خراب ہے اور پڑھی نہیں جا سکتی ({reason})۔ فائل رکھیں، آخری بیک اپ بحال کریں، اور دونوں پر “ginti check” چلائیں۔</translation>
    </message>
    <message>
        <source>{path} is in use by another program. Close the other window of Ginti and try again.</source>
        <translation>{path} کو دوسرا پروگرام استعمال کر رہا ہے۔ گنتی کی دوسری کھڑکی بند کر کے پھر کوشش کریں۔</translation>
    </message>
    <message>
        <source>{path} cannot be written. Copy the folder to a place where you may write and open it there.</source>
        <translation>{path} میں لکھا نہیں جا سکتا۔ فولڈر ایسی جگہ کاپی کریں جہاں آپ لکھ سکیں اور وہاں کھولیں۔</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full; what was saved before is safe. Free some space and try again.</source>
        <translation>جس ڈسک پر {path} ہے وہ بھر چکی ہے؛ جو پہلے محفوظ ہوا وہ سلامت ہے۔ کچھ جگہ خالی کر کے پھر کوشش کریں۔</translation>
    </message>
    <message>
        <source>{path} is not a workspace of Ginti. Choose another folder.</source>
        <translation>{path} گنتی کی ورک اسپیس نہیں۔ دوسرا فولڈر چنیں۔</translation>
    </message>
    <message>
        <source>There is no workspace in {path}. Choose another folder or make a new workspace.</source>
        <translation>{path} میں کوئی ورک اسپیس نہیں۔ دوسرا فولڈر چنیں یا نئی ورک اسپیس بنائیں۔</translation>
    </message>
    <message>
        <source>There is already a workspace in {path}. Open it, or choose an empty folder.</source>
        <translation>{path} میں پہلے سے ورک اسپیس ہے۔ اسے کھولیں، یا خالی فولڈر چنیں۔</translation>
    </message>
    <message>
        <source>{path} is not a whole backup of a workspace. Choose another file.</source>
        <translation>{path} ورک اسپیس کا مکمل بیک اپ نہیں۔ دوسری فائل چنیں۔</translation>
    </message>
    <message>
        <source>The {kind} “{id}” is here with other content than in the bundle. One of the two was altered: keep both files and ask who made the bundle.</source>
        <translation>{kind} “{id}” کا مواد یہاں بنڈل سے مختلف ہے۔ دونوں میں سے ایک بدلا گیا ہے: دونوں فائلیں رکھیں اور بنڈل بنانے والے سے پوچھیں۔</translation>
    </message>
    <message>
        <source>The {kind} “{id}” is damaged or was made by another program ({reason}). Ask for the bundle again.</source>
        <translation>{kind} “{id}” خراب ہے یا کسی دوسرے پروگرام نے بنایا ({reason})۔ بنڈل دوبارہ مانگیں۔</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}. Close it in other programs, or choose another place.</source>
        <translation>{name} نہیں لکھی جا سکتی: {reason}۔ اسے دوسرے پروگراموں میں بند کریں، یا دوسری جگہ چنیں۔</translation>
    </message>
    <message>
        <source>The workspace cannot be used.</source>
        <translation>ورک اسپیس استعمال نہیں ہو سکتی۔</translation>
    </message>
    <message>
        <source>The folder {folder} is not empty. Choose a new or an empty folder, or open it as a workspace.</source>
        <translation>فولڈر {folder} خالی نہیں۔ نیا یا خالی فولڈر چنیں، یا اسے ورک اسپیس کے طور پر کھولیں۔</translation>
    </message>
    <message>
        <source>There is no workspace in {folder}. Choose another folder, or make a new workspace.</source>
        <translation>{folder} میں کوئی ورک اسپیس نہیں۔ دوسرا فولڈر چنیں، یا نئی ورک اسپیس بنائیں۔</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {reason}. Choose another folder.</source>
        <translation>فولڈر {folder} استعمال نہیں ہو سکتا: {reason}۔ دوسرا فولڈر چنیں۔</translation>
    </message>
    <message>
        <source>There is no polling station {serial} in {constituency}. Check the serial, or add the station.</source>
        <translation>{constituency} میں پولنگ اسٹیشن {serial} نہیں۔ نمبر شمار دیکھیں، یا اسٹیشن شامل کریں۔</translation>
    </message>
    <message>
        <source>There is no contesting candidate {ballot_serial} in {constituency}. Check the ballot serial.</source>
        <translation>{constituency} میں بیلٹ نمبر {ballot_serial} کا امیدوار نہیں۔ بیلٹ نمبر شمار دیکھیں۔</translation>
    </message>
    <message>
        <source>Polling station {serial} cannot be saved: {reason}. Correct it and save again.</source>
        <translation>پولنگ اسٹیشن {serial} محفوظ نہیں ہو سکتا: {reason}۔ درست کر کے دوبارہ محفوظ کریں۔</translation>
    </message>
    <message>
        <source>Candidate {ballot_serial} cannot be saved: {reason}. Correct it and save again.</source>
        <translation>امیدوار {ballot_serial} محفوظ نہیں ہو سکتا: {reason}۔ درست کر کے دوبارہ محفوظ کریں۔</translation>
    </message>
    <message>
        <source>Page {page} of photo {photo_id} is not in this workspace. Refresh the list of photos.</source>
        <translation>تصویر {photo_id} کا صفحہ {page} اس ورک اسپیس میں نہیں۔ تصاویر کی فہرست تازہ کریں۔</translation>
    </message>
    <message>
        <source>This copy is no longer in the workspace. Choose it again from the list of forms.</source>
        <translation>یہ نقل اب ورک اسپیس میں نہیں۔ فارموں کی فہرست سے دوبارہ چنیں۔</translation>
    </message>
    <message>
        <source>This copy of station {serial} is already entered, so no page can join it. Assign the photo as a copy of its own, or withdraw the entry first.</source>
        <translation>اسٹیشن {serial} کی یہ نقل درج ہو چکی، اس میں کوئی صفحہ شامل نہیں ہو سکتا۔ تصویر کو الگ نقل بنائیں، یا پہلے اندراج واپس لیں۔</translation>
    </message>
    <message>
        <source>That copy belongs to another station or form. Choose a copy of station {serial}.</source>
        <translation>وہ نقل کسی اور اسٹیشن یا فارم کی ہے۔ اسٹیشن {serial} کی نقل چنیں۔</translation>
    </message>
    <message>
        <source>The file of photo {file_name} is not in this workspace. Import the bundle that holds it, or add the photo again.</source>
        <translation>تصویر {file_name} کی فائل اس ورک اسپیس میں نہیں۔ جس بنڈل میں یہ ہے وہ درآمد کریں، یا تصویر دوبارہ شامل کریں۔</translation>
    </message>
    <message>
        <source>Version {version} of {form} is not in this workspace. Choose one from the list.</source>
        <translation>{form} کا نسخہ {version} اس ورک اسپیس میں نہیں۔ فہرست سے چنیں۔</translation>
    </message>
    <message>
        <source>Type a name for the reader; any name will do, also “reader 1”.</source>
        <translation>اندراج کرنے والے کا نام ٹائپ کریں؛ کوئی بھی نام چلے گا، “قاری 1” بھی۔</translation>
    </message>
    <message>
        <source>station</source>
        <translation>اسٹیشن</translation>
    </message>
    <message>
        <source>serial</source>
        <translation>نمبر شمار</translation>
    </message>
    <message>
        <source>name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>serial, name</source>
        <translation>نمبر شمار، نام</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>ووٹ</translation>
    </message>
    <message>
        <source>serial or name</source>
        <translation>نمبر شمار یا نام</translation>
    </message>
    <message>
        <source>votes, serial or name</source>
        <translation>ووٹ، نمبر شمار یا نام</translation>
    </message>
    <message>
        <source>valid votes</source>
        <translation>درست ووٹ</translation>
    </message>
    <message>
        <source>tendered votes</source>
        <translation>ٹینڈرڈ ووٹ</translation>
    </message>
    <message>
        <source>challenged votes</source>
        <translation>چیلنج شدہ ووٹ</translation>
    </message>
</context>
<context>
    <name>KnownWorkspaces</name>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>A workspace is a folder with one constituency&apos;s forms. None was opened so far.</source>
        <translation>ورک اسپیس ایک حلقے کے فارموں کا فولڈر ہے۔ ابھی تک کوئی نہیں کھولی گئی۔</translation>
    </message>
    <message>
        <source>Open a workspace folder…</source>
        <translation>ورک اسپیس فولڈر کھولیں…</translation>
    </message>
    <message>
        <source>To practise: a fictional constituency with 24 polling stations and photographed forms.</source>
        <translation>مشق کے لیے: ایک فرضی حلقہ، 24 پولنگ اسٹیشن اور فارموں کی تصاویر۔</translation>
    </message>
    <message>
        <source>Open the specimen constituency</source>
        <translation>نمونے کا حلقہ کھولیں</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>حالیہ ورک اسپیس</translation>
    </message>
    <message>
        <source>Open a workspace folder</source>
        <translation>ورک اسپیس فولڈر کھولیں</translation>
    </message>
</context>
<context>
    <name>LayoutRound</name>
    <message>
        <source>Straightening the sheet</source>
        <translation>کاغذ سیدھا کیا جا رہا ہے</translation>
    </message>
    <message>
        <source>Form 45 of {code}, drawn by hand</source>
        <translation>ہاتھ سے بنا فارم 45، {code}</translation>
    </message>
    <message>
        <source>Keeping the layout</source>
        <translation>خاکہ محفوظ کیا جا رہا ہے</translation>
    </message>
    <message>
        <source>Form 46 of {code}, drawn by hand</source>
        <translation>ہاتھ سے بنا فارم 46، {code}</translation>
    </message>
    <message>
        <source>The layout is kept. Photos of which nobody said another one are read with it.</source>
        <translation>خاکہ محفوظ ہے۔ جن تصاویر کا کوئی اور خاکہ نہیں بتایا گیا، وہ اسی سے پڑھی جائیں گی۔</translation>
    </message>
    <message>
        <source>The first page is kept. Now draw on a photo of the last page (Ctrl+T).</source>
        <translation>پہلا صفحہ محفوظ ہے۔ اب آخری صفحے کی تصویر پر خاکہ بنائیں (Ctrl+T)۔</translation>
    </message>
</context>
<context>
    <name>LayoutWords</name>
    <message>
        <source>not read</source>
        <translation>نہیں پڑھا گیا</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>نمبر شمار</translation>
    </message>
    <message>
        <source>candidate&apos;s name</source>
        <translation>امیدوار کا نام</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>انتخابی نشان</translation>
    </message>
    <message>
        <source>valid votes</source>
        <translation>درست ووٹ</translation>
    </message>
    <message>
        <source>tendered votes</source>
        <translation>ٹینڈرڈ ووٹ</translation>
    </message>
    <message>
        <source>challenged votes</source>
        <translation>چیلنج شدہ ووٹ</translation>
    </message>
    <message>
        <source>total votes</source>
        <translation>کل ووٹ</translation>
    </message>
    <message>
        <source>Printed: constituency</source>
        <translation>چھپا ہوا: حلقہ</translation>
    </message>
    <message>
        <source>Printed: polling station</source>
        <translation>چھپا ہوا: پولنگ اسٹیشن</translation>
    </message>
    <message>
        <source>table&apos;s upper edge</source>
        <translation>جدول کا اوپر کا کنارہ</translation>
    </message>
    <message>
        <source>top of the first candidate&apos;s row</source>
        <translation>پہلے امیدوار کی سطر کا اوپر کا کنارہ</translation>
    </message>
    <message>
        <source>bottom of the last candidate&apos;s row</source>
        <translation>آخری امیدوار کی سطر کا نچلا کنارہ</translation>
    </message>
    <message>
        <source>bottom of the row of totals</source>
        <translation>مجموعوں کی سطر کا نچلا کنارہ</translation>
    </message>
    <message>
        <source>upright line {number}</source>
        <translation>کھڑی لکیر {number}</translation>
    </message>
    <message>
        <source>nothing is held</source>
        <translation>کچھ نہیں پکڑا</translation>
    </message>
    <message>
        <source>whole box</source>
        <translation>پورا خانہ</translation>
    </message>
    <message>
        <source>top left corner</source>
        <translation>اوپر بائیں کونا</translation>
    </message>
    <message>
        <source>top right corner</source>
        <translation>اوپر دائیں کونا</translation>
    </message>
    <message>
        <source>bottom right corner</source>
        <translation>نیچے دائیں کونا</translation>
    </message>
    <message>
        <source>bottom left corner</source>
        <translation>نیچے بائیں کونا</translation>
    </message>
    <message>
        <source>Say which column holds the total votes.</source>
        <translation>بتائیں کہ کل ووٹ کس کالم میں ہیں۔</translation>
    </message>
    <message>
        <source>Two columns have the same name: change one of them.</source>
        <translation>دو کالموں کا نام ایک ہے: ایک کو بدلیں۔</translation>
    </message>
    <message>
        <source>Draw the box of the total valid votes, or tick the row of totals.</source>
        <translation>کل درست ووٹوں کا خانہ بنائیں، یا مجموعوں کی سطر پر نشان لگائیں۔</translation>
    </message>
    <message>
        <source>Draw the box of the voters assigned.</source>
        <translation>مقررہ ووٹرز کا خانہ بنائیں۔</translation>
    </message>
    <message>
        <source>Draw the boxes of the ballot paper account: three at least.</source>
        <translation>بیلٹ پیپر کے حساب کے خانے بنائیں: کم از کم تین۔</translation>
    </message>
    <message>
        <source>Draw the box of the rejected votes.</source>
        <translation>مسترد ووٹوں کا خانہ بنائیں۔</translation>
    </message>
</context>
<context>
    <name>LearningCard</name>
    <message>
        <source>Learning from confirmed figures</source>
        <translation>تصدیق شدہ اعداد سے سیکھنا</translation>
    </message>
    <message>
        <source>Keep the boxes whose figures were confirmed</source>
        <translation>جن خانوں کے اعداد کی تصدیق ہوئی انہیں محفوظ رکھیں</translation>
    </message>
    <message>
        <source>They stay in this workspace&apos;s folder on this computer, enter no bundle, and teach the reader the hands of this constituency. Forms finished earlier are kept too.</source>
        <translation>یہ اسی کمپیوٹر پر اسی کام کے فولڈر میں رہتے ہیں، کسی بنڈل میں نہیں جاتے، اور پڑھنے والے کو اس حلقے کی لکھائی سکھاتے ہیں۔ پہلے مکمل کیے گئے فارم بھی رکھے جاتے ہیں۔</translation>
    </message>
    <message>
        <source>Improve the reader</source>
        <translation>پڑھنے والے کو بہتر کریں</translation>
    </message>
    <message>
        <source>Forget what was kept</source>
        <translation>محفوظ شدہ سب بھلا دیں</translation>
    </message>
    <message>
        <source>Forms kept: {count}.</source>
        <translation>محفوظ فارم: {count}۔</translation>
    </message>
    <message>
        <source>The reader is fitted to this constituency.</source>
        <translation>پڑھنے والا اس حلقے کے مطابق ڈھلا ہوا ہے۔</translation>
    </message>
    <message>
        <source>The reader is the one that came with the program.</source>
        <translation>پڑھنے والا وہی ہے جو پروگرام کے ساتھ آیا۔</translation>
    </message>
    <message>
        <source>Keeping confirmed boxes</source>
        <translation>تصدیق شدہ خانے محفوظ ہو رہے ہیں</translation>
    </message>
    <message>
        <source>Improving the reader</source>
        <translation>پڑھنے والے کو بہتر کیا جا رہا ہے</translation>
    </message>
    <message>
        <source>Too few confirmed figures to learn from yet: {count} boxes.</source>
        <translation>سیکھنے کے لیے تصدیق شدہ اعداد ابھی کم ہیں: {count} خانے۔</translation>
    </message>
    <message>
        <source>Figures read exactly, of {count} held back: {before} before, {after} after.</source>
        <translation>الگ رکھے {count} اعداد میں سے درست پڑھے گئے: پہلے {before}، اب {after}۔</translation>
    </message>
    <message>
        <source>The reader stays as it was: {before} of {count} exact before, {after} after.</source>
        <translation>پڑھنے والا ویسا ہی رہا: {count} میں سے درست پہلے {before}، بعد میں {after}۔</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>رنگ</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>تصاویر</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>سسٹم کے مطابق</translation>
    </message>
    <message>
        <source>light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>تاریک</translation>
    </message>
    <message>
        <source>Theme: {theme}</source>
        <translation>رنگ: {theme}</translation>
    </message>
    <message>
        <source>Read photos as soon as they are taken in</source>
        <translation>تصاویر آتے ہی پڑھی جائیں</translation>
    </message>
    <message>
        <source>Keep the place where a photo was taken (GPS)</source>
        <translation>تصویر لینے کی جگہ محفوظ رکھیں (GPS)</translation>
    </message>
    <message>
        <source>On: the place of photos taken in from now on is stored, and goes out with the bundles.</source>
        <translation>کھلا: اب سے شامل ہونے والی تصاویر کی جگہ محفوظ ہوتی ہے اور بنڈلوں کے ساتھ باہر جاتی ہے۔</translation>
    </message>
    <message>
        <source>Off: the place is not stored. The photo&apos;s own file stays as it came, place and all.</source>
        <translation>بند: جگہ محفوظ نہیں ہوتی۔ تصویر کی اپنی فائل جیسی آئی ویسی ہی رہتی ہے، جگہ سمیت۔</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>The page of the form</source>
        <translation>فارم کا صفحہ</translation>
    </message>
    <message>
        <source>What was read on this form</source>
        <translation>اس فارم پر کیا پڑھا گیا</translation>
    </message>
    <message>
        <source>See Differences</source>
        <translation>فرق دیکھیں</translation>
    </message>
    <message>
        <source>Correct: read it anew, blind</source>
        <translation>درستی: اسے آزادانہ نئے سرے سے پڑھیں</translation>
    </message>
    <message>
        <source>Next form</source>
        <translation>اگلا فارم</translation>
    </message>
    <message>
        <source>Read it yourself, blind</source>
        <translation>اسے خود آزادانہ پڑھیں</translation>
    </message>
    <message>
        <source>Entered by {names}.</source>
        <translation>اندراج: {names}۔</translation>
    </message>
    <message>
        <source>Somebody still reads at this station without knowing what others read: no figures are shown.</source>
        <translation>اس اسٹیشن پر کوئی ابھی دوسروں کے اعداد جانے بغیر پڑھ رہا ہے: کوئی عدد نہیں دکھایا جاتا۔</translation>
    </message>
    <message>
        <source>Its readers differ on {count} boxes: those are settled under Differences, figure by figure.</source>
        <translation>اس کے پڑھنے والے {count} خانوں پر متفق نہیں: یہ ”فرق“ میں ایک ایک عدد کر کے طے ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>It needs no further reader. This is what was read; nothing here can be changed.</source>
        <translation>اسے مزید کسی پڑھنے والے کی ضرورت نہیں۔ یہ وہ ہے جو پڑھا گیا؛ یہاں کچھ بدلا نہیں جا سکتا۔</translation>
    </message>
    <message>
        <source>box</source>
        <translation>خانہ</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>فرق</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>نہیں پڑھا گیا</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Constituency</source>
        <translation>حلقہ</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>تصاویر</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>اندراج</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>فرق</translation>
    </message>
    <message>
        <source>Official results</source>
        <translation>سرکاری نتائج</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>موازنہ</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>بنڈل</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>شماریات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>Condition of the paper</source>
        <translation>کاغذ کی حالت</translation>
    </message>
</context>
<context>
    <name>NavigationButton</name>
    <message>
        <source>{screen} (Ctrl+{number})</source>
        <translation>{screen} (Ctrl+{number})</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} منتظر</translation>
    </message>
</context>
<context>
    <name>NewWorkspace</name>
    <message>
        <source>New workspace</source>
        <translation>نئی ورک اسپیس</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>آپ کا نام</translation>
    </message>
    <message>
        <source>reader 1 (a pseudonym will do)</source>
        <translation>قاری 1 (فرضی نام بھی چلے گا)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>فولڈر</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>چنیں…</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>ورک اسپیس بنائیں</translation>
    </message>
    <message>
        <source>Folder of the new workspace</source>
        <translation>نئی ورک اسپیس کا فولڈر</translation>
    </message>
    <message>
        <source>Choose the folder of the new workspace</source>
        <translation>نئی ورک اسپیس کا فولڈر چنیں</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>یہ پیغام بند کریں</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>پیغام</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The program made a mistake ({name}). What was saved is safe; the log file has the details.</source>
        <translation>پروگرام سے غلطی ہوئی ({name})۔ جو محفوظ تھا وہ سلامت ہے؛ تفصیل لاگ فائل میں ہے۔</translation>
    </message>
</context>
<context>
    <name>OfficialScreen</name>
    <message>
        <source>Say why the version is withdrawn; without a reason it is kept.</source>
        <translation>بتائیں ورژن کیوں واپس لیا جا رہا ہے؛ وجہ کے بغیر وہ برقرار رہتا ہے۔</translation>
    </message>
    <message>
        <source>The version is withdrawn and no longer counts.</source>
        <translation>ورژن واپس لے لیا گیا اور اب شمار نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>Type the boxes as they stand on the form; what you leave alone is not captured.</source>
        <translation>خانے ویسے ہی ٹائپ کریں جیسے فارم پر ہیں؛ جو چھوڑ دیں وہ “درج نہیں” رہے گا۔</translation>
    </message>
    <message>
        <source>Type an official form in</source>
        <translation>سرکاری فارم ٹائپ کریں</translation>
    </message>
    <message>
        <source>Every version is kept with its file, its hash and the date it was obtained.</source>
        <translation>ہر نسخہ اپنی فائل، ہیش اور ملنے کی تاریخ کے ساتھ رکھا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Official results</source>
        <translation>سرکاری نتائج</translation>
    </message>
    <message>
        <source>Type a form in…</source>
        <translation>فارم ٹائپ کریں…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>فائل درآمد کریں…</translation>
    </message>
    <message>
        <source>No official result yet</source>
        <translation>ابھی کوئی سرکاری نتیجہ نہیں</translation>
    </message>
    <message>
        <source>Type a Form 47 in as it was published, or import it from CSV or XLSX.</source>
        <translation>فارم 47 جیسے شائع ہوا ویسے ٹائپ کریں، یا CSV یا XLSX سے درآمد کریں۔</translation>
    </message>
</context>
<context>
    <name>OfficialSubject</name>
    <message>
        <source>Official result from a file</source>
        <translation>فائل سے سرکاری نتیجہ</translation>
    </message>
    <message>
        <source>A Form 47 or 49 as CSV or XLSX: field and value, or the table of serial, name and votes.</source>
        <translation>فارم 47 یا 49، CSV یا XLSX میں: field اور value، یا نمبر شمار، نام اور ووٹوں کا جدول۔</translation>
    </message>
    <message>
        <source>Keep this version ({count} figures)</source>
        <translation>یہ نسخہ رکھیں ({count} اعداد)</translation>
    </message>
    <message>
        <source>Name of the box</source>
        <translation>خانے کا نام</translation>
    </message>
    <message>
        <source>Ballot serial</source>
        <translation>بیلٹ نمبر شمار</translation>
    </message>
    <message>
        <source>Candidate&apos;s name</source>
        <translation>امیدوار کا نام</translation>
    </message>
    <message>
        <source>Votes (the figure)</source>
        <translation>ووٹ (عدد)</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>فائل میں</translation>
    </message>
    <message>
        <source>Box of the form</source>
        <translation>فارم کا خانہ</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>{file} is kept with its figures and its hash.</source>
        <translation>{file} اپنے اعداد اور ہیش کے ساتھ رکھ لی گئی۔</translation>
    </message>
    <message>
        <source>{file} is already here, as version {number}.</source>
        <translation>{file} پہلے سے نسخہ {number} کے طور پر موجود ہے۔</translation>
    </message>
    <message>
        <source>{read} figures · {faulty} lines with a fault · {missing} boxes not in the file</source>
        <translation>{read} اعداد · {faulty} سطروں میں خرابی · {missing} خانے فائل میں نہیں</translation>
    </message>
</context>
<context>
    <name>OfficialWords</name>
    <message>
        <source>Polling stations</source>
        <translation>پولنگ اسٹیشن</translation>
    </message>
    <message>
        <source>Registered voters, male</source>
        <translation>درج ووٹر، مرد</translation>
    </message>
    <message>
        <source>Registered voters, female</source>
        <translation>درج ووٹر، خواتین</translation>
    </message>
    <message>
        <source>Registered voters</source>
        <translation>کل درج ووٹر</translation>
    </message>
</context>
<context>
    <name>OpenSumWords</name>
    <message>
        <source>{sum} · as on the paper: {reason}</source>
        <translation>{sum} · جیسا کاغذ پر ہے: {reason}</translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>Close the list</source>
        <translation>فہرست بند کریں</translation>
    </message>
    <message>
        <source>Files that were not simply taken in</source>
        <translation>وہ فائلیں جو سیدھی نہیں لی گئیں</translation>
    </message>
    <message>
        <source>Refused files: {count}</source>
        <translation>نامنظور فائلیں: {count}</translation>
    </message>
    <message>
        <source>Not read: {count}</source>
        <translation>جو نہیں پڑھی گئیں: {count}</translation>
    </message>
    <message>
        <source>Here already or alike: {count}</source>
        <translation>پہلے سے موجود یا ملتی جلتی: {count}</translation>
    </message>
</context>
<context>
    <name>OwedLooks</name>
    <message>
        <source>A coordinator can settle without waiting for others.</source>
        <translation>رابطہ کار دوسروں کا انتظار کیے بغیر طے کر سکتا ہے۔</translation>
    </message>
    <message>
        <source>Take your second look</source>
        <translation>اپنی دوسری نظر ڈالیں</translation>
    </message>
    <message>
        <source>Do not wait for {name}…</source>
        <translation>{name} کا انتظار نہ کریں…</translation>
    </message>
    <message>
        <source>{name} owes a second look: {count} boxes, stations {stations}</source>
        <translation>{name} کی دوسری نظر باقی ہے: {count} خانے، اسٹیشن {stations}</translation>
    </message>
    <message>
        <source>You owe a second look: {count} boxes, stations {stations}</source>
        <translation>آپ کی دوسری نظر باقی ہے: {count} خانے، اسٹیشن {stations}</translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>Your forms</source>
        <translation>آپ کے فارم</translation>
    </message>
    <message>
        <source>forms entered</source>
        <translation>درج شدہ فارم</translation>
    </message>
    <message>
        <source>seconds a form</source>
        <translation>سیکنڈ فی فارم</translation>
    </message>
    <message>
        <source>keystrokes a form</source>
        <translation>بٹن فی فارم</translation>
    </message>
    <message>
        <source>figures changed after a check</source>
        <translation>جانچ کے بعد بدلے گئے اعداد</translation>
    </message>
    <message>
        <source>of compared figures were right</source>
        <translation>موازنہ شدہ اعداد درست تھے</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>No polling station fits “{text}”. Type another serial or part of a name.</source>
        <translation>کوئی پولنگ اسٹیشن “{text}” سے نہیں ملتا۔ کوئی اور نمبر شمار یا نام کا حصہ لکھیں۔</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>بائیں گھمائیں</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>دائیں گھمائیں</translation>
    </message>
    <message>
        <source>Corners…</source>
        <translation>کونے…</translation>
    </message>
    <message>
        <source>Draw the form&apos;s layout…</source>
        <translation>فارم کا خاکہ بنائیں…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>پڑھیں</translation>
    </message>
    <message>
        <source>Condition of the paper…</source>
        <translation>کاغذ کی حالت…</translation>
    </message>
    <message>
        <source>Show the other</source>
        <translation>دوسری دکھائیں</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>واپس لیں…</translation>
    </message>
    <message>
        <source>The chosen photo</source>
        <translation>منتخب تصویر</translation>
    </message>
    <message>
        <source>What is known of the chosen photo</source>
        <translation>چنی ہوئی تصویر کی تفصیل</translation>
    </message>
    <message>
        <source>What would be better in a second photo</source>
        <translation>دوسری تصویر میں کیا بہتر ہو سکتا ہے</translation>
    </message>
    <message>
        <source>No photo is chosen.</source>
        <translation>کوئی تصویر منتخب نہیں۔</translation>
    </message>
    <message>
        <source>Choose one in the tray; with Ctrl or Shift several pages of one form.</source>
        <translation>ٹرے میں ایک چنیں؛ Ctrl یا Shift سے ایک فارم کے کئی صفحے۔</translation>
    </message>
    <message>
        <source>{count} pages are chosen.</source>
        <translation>{count} صفحے منتخب ہیں۔</translation>
    </message>
    <message>
        <source>taken {time}</source>
        <translation>کھینچی گئی {time}</translation>
    </message>
    <message>
        <source>The time is that of the camera&apos;s own clock.</source>
        <translation>وقت کیمرے کی اپنی گھڑی کا ہے۔</translation>
    </message>
</context>
<context>
    <name>PageSide</name>
    <message>
        <source>The page of the form</source>
        <translation>فارم کا صفحہ</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>پچھلا صفحہ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>اگلا صفحہ</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>چھوٹا</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>پوری چوڑائی</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>بڑا</translation>
    </message>
    <message>
        <source>Page {place}</source>
        <translation>صفحہ {place}</translation>
    </message>
    <message>
        <source>There is no photo of this copy.</source>
        <translation>اس نقل کی کوئی تصویر نہیں۔</translation>
    </message>
</context>
<context>
    <name>PaperSide</name>
    <message>
        <source>{count} voters</source>
        <translation>{count} ووٹر</translation>
    </message>
    <message>
        <source>The copy stands at station {serial} now. What was typed is kept.</source>
        <translation>نقل اب اسٹیشن {serial} پر ہے۔ جو لکھا گیا وہ محفوظ ہے۔</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Person and device</source>
        <translation>شخص اور ڈیوائس</translation>
    </message>
    <message>
        <source>Each entry says who made it and where. A second reader needs a name of their own. A coordinator decides on rules and gold forms.</source>
        <translation>ہر اندراج میں درج ہوتا ہے کہ کس نے اور کہاں کیا۔ دوسرے قاری کا اپنا نام ہونا چاہیے۔ قواعد اور معیاری فارموں کا فیصلہ رابطہ کار کرتا ہے۔</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>کردار</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>ڈیوائس</translation>
    </message>
    <message>
        <source>Work under this name</source>
        <translation>اس نام سے کام کریں</translation>
    </message>
    <message>
        <source>Take this role</source>
        <translation>یہ کردار سنبھالیں</translation>
    </message>
</context>
<context>
    <name>PhotoParts</name>
    <message>
        <source>Photos</source>
        <translation>تصاویر</translation>
    </message>
    <message>
        <source>No photo fits this choice.</source>
        <translation>اس انتخاب کی کوئی تصویر نہیں۔</translation>
    </message>
    <message>
        <source>No photos yet. Drop photos or a whole folder here, paste a picture, or press “Add photos…”. JPEG, PNG, TIFF, HEIC, WebP and PDF are taken; the originals are kept unchanged.</source>
        <translation>ابھی کوئی تصویر نہیں۔ تصاویر یا پورا فولڈر یہاں چھوڑیں، تصویر پیسٹ کریں، یا “تصاویر شامل کریں…” دبائیں۔ JPEG، PNG، TIFF، HEIC، WebP اور PDF لی جاتی ہیں؛ اصل فائلیں بغیر تبدیلی رکھی جاتی ہیں۔</translation>
    </message>
</context>
<context>
    <name>PhotoWords</name>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>To assign</source>
        <translation>جوڑنا باقی</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>نہیں پڑھیں</translation>
    </message>
    <message>
        <source>Page not found</source>
        <translation>صفحہ نہیں ملا</translation>
    </message>
    <message>
        <source>Better taken again</source>
        <translation>دوبارہ لینا بہتر</translation>
    </message>
    <message>
        <source>Look alike</source>
        <translation>ملتی جلتی</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>واپس لی گئیں</translation>
    </message>
    <message>
        <source>Form 45</source>
        <translation>فارم 45</translation>
    </message>
    <message>
        <source>Form 46</source>
        <translation>فارم 46</translation>
    </message>
    <message>
        <source>The same file as another photo</source>
        <translation>دوسری تصویر والی ہی فائل</translation>
    </message>
    <message>
        <source>Looks like another photo</source>
        <translation>دوسری تصویر سے ملتی ہے</translation>
    </message>
    <message>
        <source>Page not found: set the corners, or draw the form&apos;s layout if it is another print</source>
        <translation>صفحہ نہیں ملا: کونے لگائیں، یا اگر چھپائی مختلف ہے تو فارم کا خاکہ بنائیں</translation>
    </message>
    <message>
        <source>Another number of rows than candidates</source>
        <translation>سطروں کی تعداد امیدواروں سے مختلف</translation>
    </message>
    <message>
        <source>Corners set, no form recognised</source>
        <translation>کونے لگ گئے، کوئی فارم نہیں پہچانا گیا</translation>
    </message>
    <message>
        <source>Corners set by hand</source>
        <translation>کونے ہاتھ سے لگائے گئے</translation>
    </message>
    <message>
        <source>Has been read</source>
        <translation>پڑھا جا چکا</translation>
    </message>
    <message>
        <source>Station {serial}</source>
        <translation>اسٹیشن {serial}</translation>
    </message>
    <message>
        <source>Station {serial}?</source>
        <translation>اسٹیشن {serial}؟</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>جوڑی نہیں گئی</translation>
    </message>
    <message>
        <source>Not assigned. Header: {serial}?</source>
        <translation>جوڑی نہیں گئی۔ سرنامہ: {serial}؟</translation>
    </message>
    <message>
        <source>Page {page} of {pages} of the file</source>
        <translation>فائل کے {pages} میں سے صفحہ {page}</translation>
    </message>
    <message>
        <source>The form has {found} rows, the list has {expected} candidates: repair the list on the screen Constituency, under Candidates, then press “Read”</source>
        <translation>فارم میں {found} سطریں ہیں، فہرست میں {expected} امیدوار: اسکرین “حلقہ” میں “امیدوار” کے تحت فہرست درست کریں، پھر “پڑھیں” دبائیں</translation>
    </message>
    <message>
        <source>“{name}” is here already, as “{other}”. It was not taken in twice.</source>
        <translation>“{name}” پہلے سے “{other}” کے نام سے موجود ہے۔ دوبارہ نہیں لی گئی۔</translation>
    </message>
    <message>
        <source>“{name}” looks like “{other}”. Both are kept; compare them.</source>
        <translation>“{name}” تصویر “{other}” سے ملتی ہے۔ دونوں رکھی گئیں؛ ملا کر دیکھیں۔</translation>
    </message>
    <message>
        <source>{count} taken in</source>
        <translation>{count} لی گئیں</translation>
    </message>
    <message>
        <source>{count} here already</source>
        <translation>{count} پہلے سے موجود</translation>
    </message>
    <message>
        <source>{count} alike</source>
        <translation>{count} ملتی جلتی</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} نامنظور</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>روک دیا گیا</translation>
    </message>
    <message>
        <source>Photos: {counts}</source>
        <translation>تصاویر: {counts}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>{count} read</source>
        <translation>{count} پڑھے گئے</translation>
    </message>
    <message>
        <source>{count} with no form recognised</source>
        <translation>{count} میں کوئی فارم نہیں پہچانا گیا</translation>
    </message>
    <message>
        <source>Pages: {counts}</source>
        <translation>صفحات: {counts}</translation>
    </message>
    <message>
        <source>none to read</source>
        <translation>پڑھنے کو کچھ نہیں</translation>
    </message>
</context>
<context>
    <name>PhotosScreen</name>
    <message>
        <source>Photos withdrawn: {count}. They stay under the chip “Withdrawn”.</source>
        <translation>واپس لی گئی تصاویر: {count}۔ وہ “واپس لی گئیں” کے تحت موجود رہتی ہیں۔</translation>
    </message>
    <message>
        <source>Say why the photos are withdrawn; without a reason they are kept.</source>
        <translation>بتائیں تصاویر کیوں واپس لی جا رہی ہیں؛ وجہ کے بغیر وہ برقرار رہتی ہیں۔</translation>
    </message>
    <message>
        <source>Stopped. Photos not taken in yet: {count}.</source>
        <translation>روک دیا گیا۔ ابھی نہ لی گئی تصاویر: {count}۔</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>جاری رکھیں</translation>
    </message>
</context>
<context>
    <name>PictureSide</name>
    <message>
        <source>The sheet&apos;s outline was not found: this is the photo as taken.</source>
        <translation>کاغذ کے کنارے نہیں ملے: یہ تصویر ویسی ہی ہے جیسی لی گئی۔</translation>
    </message>
    <message>
        <source>There is no photo of this copy.</source>
        <translation>اس نقل کی کوئی تصویر نہیں۔</translation>
    </message>
    <message>
        <source>Set the corners…</source>
        <translation>کونے لگائیں…</translation>
    </message>
    <message>
        <source>The page of the form</source>
        <translation>فارم کا صفحہ</translation>
    </message>
</context>
<context>
    <name>PictureTools</name>
    <message>
        <source>Brightness and contrast</source>
        <translation>روشنی اور تضاد</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>تصویر گھمائیں</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>چھوٹا</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>پوری چوڑائی</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>بڑا</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Line</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>کیا خرابی ہے</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>تمام سطریں</translation>
    </message>
    <message>
        <source>Only faults</source>
        <translation>صرف خرابیاں</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>فیصلہ باقی</translation>
    </message>
    <message>
        <source>Preview of the rows</source>
        <translation>سطروں کا پیش منظر</translation>
    </message>
    <message>
        <source>Zeros, or missing?</source>
        <translation>صفر، یا غائب؟</translation>
    </message>
    <message>
        <source>For the selected rows; for all of them when none is selected</source>
        <translation>منتخب سطروں کے لیے؛ کوئی منتخب نہ ہو تو سب کے لیے</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>Board</source>
        <translation>بورڈ</translation>
    </message>
    <message>
        <source>All polling stations</source>
        <translation>تمام پولنگ اسٹیشن</translation>
    </message>
    <message>
        <source>forms entered: {share}</source>
        <translation>درج شدہ فارم: {share}</translation>
    </message>
    <message>
        <source>As of {time} · outlined: figures in doubt · Esc closes</source>
        <translation>وقت {time} · گھیرے میں: غیر یقینی اعداد · Esc سے بند</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>Which official form</source>
        <translation>کون سا سرکاری فارم</translation>
    </message>
    <message>
        <source>Obtained on</source>
        <translation>کب ملا</translation>
    </message>
    <message>
        <source>When the form was obtained</source>
        <translation>فارم کب ملا</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Note: from where, from whom</source>
        <translation>نوٹ: کہاں سے، کس سے</translation>
    </message>
    <message>
        <source>from where, from whom</source>
        <translation>کہاں سے، کس سے</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>ٹھیک ہے</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>سب محفوظ کریں</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;ہاں</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>سب کے لیے ہاں</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;نہیں</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>سب کے لیے نہیں</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>ترک کریں</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>دوبارہ کوشش</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>نظر انداز کریں</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>چھوڑ دیں</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مدد</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>لاگو کریں</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>پہلے جیسا</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>طے شدہ بحال کریں</translation>
    </message>
</context>
<context>
    <name>QualityWords</name>
    <message>
        <source>Not in the picture: {where}.</source>
        <translation>تصویر میں نہیں آیا: {where}۔</translation>
    </message>
    <message>
        <source>In glare: {where}.</source>
        <translation>چمک میں ہے: {where}۔</translation>
    </message>
    <message>
        <source>Covered by something: {where}.</source>
        <translation>کسی چیز سے ڈھکا ہے: {where}۔</translation>
    </message>
    <message>
        <source>Blurred: {where}.</source>
        <translation>دھندلا ہے: {where}۔</translation>
    </message>
    <message>
        <source>Too few pixels: {where}.</source>
        <translation>پکسل بہت کم ہیں: {where}۔</translation>
    </message>
    <message>
        <source>Too dark: {where}.</source>
        <translation>بہت تاریک ہے: {where}۔</translation>
    </message>
    <message>
        <source>Take it again with the whole sheet in sight.</source>
        <translation>پورا کاغذ دکھا کر دوبارہ لیں۔</translation>
    </message>
    <message>
        <source>Take it again from another side.</source>
        <translation>دوسرے رخ سے دوبارہ لیں۔</translation>
    </message>
    <message>
        <source>Clear the sheet and take it again.</source>
        <translation>کاغذ خالی کر کے دوبارہ لیں۔</translation>
    </message>
    <message>
        <source>Hold still and take it again.</source>
        <translation>ہاتھ ساکت رکھ کر دوبارہ لیں۔</translation>
    </message>
    <message>
        <source>Take it from nearer, or ask for the original photo.</source>
        <translation>قریب سے لیں، یا اصل تصویر مانگیں۔</translation>
    </message>
    <message>
        <source>Take it again with more light.</source>
        <translation>زیادہ روشنی میں دوبارہ لیں۔</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>پورا جدول</translation>
    </message>
    <message>
        <source>row {rows}</source>
        <translation>سطر {rows}</translation>
    </message>
    <message>
        <source>rows {rows}</source>
        <translation>سطریں {rows}</translation>
    </message>
    <message>
        <source>{count} more boxes</source>
        <translation>{count} اور خانے</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>QueueBox</name>
    <message>
        <source>form {number} of {total}</source>
        <translation>فارم {number} از {total}</translation>
    </message>
    <message>
        <source>poll {number}</source>
        <translation>پولنگ {number}</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>شروع ہوا</translation>
    </message>
    <message>
        <source>entered by you</source>
        <translation>آپ نے درج کیا</translation>
    </message>
    <message>
        <source>entered by {names}</source>
        <translation>اندراج: {names}</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>منتظر</translation>
    </message>
    <message>
        <source>waits, not read</source>
        <translation>منتظر، نہیں پڑھا گیا</translation>
    </message>
</context>
<context>
    <name>ReadersTable</name>
    <message>
        <source>Reader</source>
        <translation>قاری</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>فارم</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>سیکنڈ</translation>
    </message>
    <message>
        <source>Median of a form; time away from the keyboard is left out</source>
        <translation>فی فارم درمیانی قدر؛ کی بورڈ سے دور کا وقت شامل نہیں</translation>
    </message>
    <message>
        <source>Keystrokes</source>
        <translation>بٹن</translation>
    </message>
    <message>
        <source>Median of a form</source>
        <translation>فی فارم درمیانی قدر</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>درست کیے</translation>
    </message>
    <message>
        <source>Figures that were read otherwise and corrected</source>
        <translation>اعداد جو کچھ اور پڑھے گئے تھے اور درست کیے گئے</translation>
    </message>
    <message>
        <source>After check</source>
        <translation>جانچ کے بعد</translation>
    </message>
    <message>
        <source>Figures changed after a check pointed at them</source>
        <translation>اعداد جو جانچ کے اشارے کے بعد بدلے گئے</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>موازنہ</translation>
    </message>
    <message>
        <source>Figures that another reader read too, or that were settled</source>
        <translation>اعداد جو کسی اور قاری نے بھی پڑھے یا طے ہوئے</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>Share of them where this reader&apos;s first figure is what counts now</source>
        <translation>ان میں سے کتنوں میں اس قاری کا پہلا عدد ہی اب شمار ہوتا ہے</translation>
    </message>
    <message>
        <source>Gold errors</source>
        <translation>معیاری غلطیاں</translation>
    </message>
    <message>
        <source>Figures of gold forms that were not as known: {errors} of {figures}</source>
        <translation>معیاری فارموں کے اعداد جو معلوم اعداد سے مختلف تھے: {figures} میں سے {errors}</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (آپ)</translation>
    </message>
</context>
<context>
    <name>ReadingAdvice</name>
    <message>
        <source>Better taken again while the paper is at hand: {count}. {name}: {fault}</source>
        <translation>کاغذ پاس ہے تو دوبارہ لینا بہتر: {count}۔ {name}: {fault}</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>Draw the form&apos;s layout…</source>
        <translation>فارم کا خاکہ بنائیں…</translation>
    </message>
</context>
<context>
    <name>ReadingAgain</name>
    <message>
        <source>Reading the form again</source>
        <translation>فارم دوبارہ پڑھا جا رہا ہے</translation>
    </message>
</context>
<context>
    <name>ReadingRounds</name>
    <message>
        <source>Reading photos</source>
        <translation>تصاویر پڑھی جا رہی ہیں</translation>
    </message>
</context>
<context>
    <name>ReasonChoice</name>
    <message>
        <source>Why?</source>
        <translation>کیوں؟</translation>
    </message>
    <message>
        <source>Reason for settling</source>
        <translation>طے کرنے کی وجہ</translation>
    </message>
    <message>
        <source>a letter, or your own words</source>
        <translation>ایک حرف، یا اپنے الفاظ</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>طے کریں</translation>
    </message>
</context>
<context>
    <name>ReasonStrip</name>
    <message>
        <source>noted</source>
        <translation>نوٹ کر لیا</translation>
    </message>
    <message>
        <source>or why, in your own words: just type</source>
        <translation>یا اپنے الفاظ میں وجہ: بس لکھنا شروع کریں</translation>
    </message>
    <message>
        <source>The reason in your own words</source>
        <translation>وجہ اپنے الفاظ میں</translation>
    </message>
</context>
<context>
    <name>ReopenStrip</name>
    <message>
        <source>Open it again? What was settled stays on record. Why?</source>
        <translation>دوبارہ کھولیں؟ جو طے ہوا تھا وہ ریکارڈ میں رہے گا۔ کیوں؟</translation>
    </message>
    <message>
        <source>for example: a clearer photo came in</source>
        <translation>مثلاً: صاف تصویر مل گئی</translation>
    </message>
    <message>
        <source>Leave it settled</source>
        <translation>طے شدہ رہنے دیں</translation>
    </message>
    <message>
        <source>Reason for opening it again</source>
        <translation>دوبارہ کھولنے کی وجہ</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>دوبارہ کھولیں</translation>
    </message>
</context>
<context>
    <name>RepeatedSerials</name>
    <message>
        <source>{count} ballot serials stand twice in the shipped list of candidates. Who has No. {serial} on the ballot paper?</source>
        <translation>امیدواروں کی دی گئی فہرست میں {count} بیلٹ نمبر دو بار ہیں۔ بیلٹ پیپر پر نمبر {serial} کس کا ہے؟</translation>
    </message>
</context>
<context>
    <name>RowFault</name>
    <message>
        <source>The serial is missing.</source>
        <translation>نمبر شمار غائب ہے۔</translation>
    </message>
    <message>
        <source>The serial “{text}” is not a whole number from 1.</source>
        <translation>نمبر شمار “{text}” 1 سے شروع ہونے والا پورا عدد نہیں۔</translation>
    </message>
    <message>
        <source>Serial {serial} stands on several lines that differ: {lines}.</source>
        <translation>نمبر شمار {serial} کئی مختلف سطروں پر ہے: {lines}۔</translation>
    </message>
    <message>
        <source>The same row as line {line}; it is used once.</source>
        <translation>سطر {line} جیسی ہی سطر؛ ایک بار لی جائے گی۔</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>نام غائب ہے۔</translation>
    </message>
    <message>
        <source>“{text}” under “{column}” is not a figure between 0 and 99,999.</source>
        <translation>“{column}” کے نیچے “{text}” 0 اور 99,999 کے درمیان کا عدد نہیں۔</translation>
    </message>
    <message>
        <source>Male {male} and female {female} make {sum}, but the total says {total}.</source>
        <translation>مرد {male} اور خواتین {female} مل کر {sum} بنتے ہیں، مگر کل {total} لکھا ہے۔</translation>
    </message>
    <message>
        <source>“{text}” is no kind of polling station: male, female or combined.</source>
        <translation>“{text}” پولنگ اسٹیشن کی قسم نہیں: مردانہ، زنانہ یا مشترکہ۔</translation>
    </message>
    <message>
        <source>Polling station {serial} is not in the list of this constituency.</source>
        <translation>پولنگ اسٹیشن {serial} اس حلقے کی فہرست میں نہیں۔</translation>
    </message>
    <message>
        <source>“{text}” is no box of the form.</source>
        <translation>“{text}” فارم کا خانہ نہیں۔</translation>
    </message>
    <message>
        <source>“{text}” is not a figure between 0 and 9,999,999.</source>
        <translation>“{text}” 0 اور 9,999,999 کے درمیان کا عدد نہیں۔</translation>
    </message>
    <message>
        <source>“{text}” stands twice with different figures.</source>
        <translation>“{text}” مختلف اعداد کے ساتھ دو بار ہے۔</translation>
    </message>
    <message>
        <source>There is no figure in this row.</source>
        <translation>اس سطر میں کوئی عدد نہیں۔</translation>
    </message>
    <message>
        <source>Serial {serial} is {listed} in the list, but the row says “{text}”.</source>
        <translation>فہرست میں نمبر {serial} پر {listed} ہے، مگر سطر میں “{text}” لکھا ہے۔</translation>
    </message>
    <message>
        <source>Candidate {serial}: the boxes add up to {computed}, the total says {stated}.</source>
        <translation>امیدوار {serial}: خانوں کا مجموعہ {computed} ہے، کل {stated} لکھا ہے۔</translation>
    </message>
    <message>
        <source>The column of {column} adds up to {computed}, the form says {stated}.</source>
        <translation>{column} کے کالم کا مجموعہ {computed} ہے، فارم پر {stated} لکھا ہے۔</translation>
    </message>
    <message>
        <source>The candidates add up to {computed}, the form says {stated}.</source>
        <translation>امیدواروں کا مجموعہ {computed} ہے، فارم پر {stated} لکھا ہے۔</translation>
    </message>
    <message>
        <source>Valid and rejected votes add up to {computed}, the form says {stated} polled.</source>
        <translation>درست اور مسترد ووٹوں کا مجموعہ {computed} ہے، فارم پر ڈالے گئے ووٹ {stated} ہیں۔</translation>
    </message>
    <message>
        <source>Male and female votes add up to {computed}, the form says {stated} polled.</source>
        <translation>مردوں اور خواتین کے ووٹوں کا مجموعہ {computed} ہے، فارم پر ڈالے گئے ووٹ {stated} ہیں۔</translation>
    </message>
    <message>
        <source>{computed} votes are polled, but only {stated} voters are assigned.</source>
        <translation>ڈالے گئے ووٹ {computed} ہیں، مگر مقررہ ووٹرز صرف {stated} ہیں۔</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>Rules of this constituency</source>
        <translation>اس حلقے کے اصول</translation>
    </message>
    <message>
        <source>Where a station has several copies, its totals come from the first of these kinds that is entered. The others stay beside it.</source>
        <translation>جہاں اسٹیشن کی کئی نقول ہوں، مجموعے اُس قسم سے لیے جاتے ہیں جو ان میں سب سے پہلے درج ہو۔ باقی ساتھ رہتی ہیں۔</translation>
    </message>
    <message>
        <source>Only a coordinator changes this. Take that role above, under Person and device.</source>
        <translation>یہ صرف رابطہ کار بدل سکتا ہے۔ یہ کردار اوپر «شخص اور ڈیوائس» میں سنبھالیں۔</translation>
    </message>
    <message>
        <source>Kinds of copy, the one that counts first on top</source>
        <translation>نقل کی قسمیں، پہلے شمار ہونے والی سب سے اوپر</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>پہلے</translation>
    </message>
    <message>
        <source>Counts before the one above it (Alt+↑)</source>
        <translation>اوپر والی سے پہلے شمار ہو (Alt+↑)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>بعد میں</translation>
    </message>
    <message>
        <source>Counts after the one below it (Alt+↓)</source>
        <translation>نیچے والی کے بعد شمار ہو (Alt+↓)</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>معمول کی ترتیب</translation>
    </message>
    <message>
        <source>One person may enter the same copy twice</source>
        <translation>ایک شخص ایک ہی نقل دو بار درج کر سکتا ہے</translation>
    </message>
    <message>
        <source>Two entries by one person prove less than those of two people: the same eye misreads alike. The second one must be blind. Everyone sees on the board that this is allowed.</source>
        <translation>ایک شخص کے دو اندراج دو افراد کے اندراجات سے کم ثبوت ہیں: ایک ہی آنکھ ایک جیسی غلطی کرتی ہے۔ دوسرا اندراج بغیر پڑھت دیکھے ہونا چاہیے۔ بورڈ پر سب کو نظر آتا ہے کہ اس کی اجازت ہے۔</translation>
    </message>
</context>
<context>
    <name>SameReader</name>
    <message>
        <source>One person may enter a copy twice here: two agreeing entries prove less.</source>
        <translation>یہاں ایک ہی شخص نقل دو بار درج کر سکتا ہے: ایسے دو یکساں اندراج کم ثبوت ہیں۔</translation>
    </message>
    <message>
        <source>Read by one person only, twice: {stations}.</source>
        <translation>صرف ایک شخص نے دو بار پڑھے: {stations}۔</translation>
    </message>
</context>
<context>
    <name>ScriptButton</name>
    <message>
        <source>Western digits 0–9</source>
        <translation>انگریزی ہندسے 0–9</translation>
    </message>
    <message>
        <source>Urdu digits ۰–۹</source>
        <translation>اردو ہندسے ۰–۹</translation>
    </message>
    <message>
        <source>Let the reader choose</source>
        <translation>پڑھنے والا پروگرام خود چنے</translation>
    </message>
    <message>
        <source>Digits {digits}</source>
        <translation>ہندسے {digits}</translation>
    </message>
    <message>
        <source>With these digits the form was read. Choose others, and it is read again.</source>
        <translation>فارم ان ہندسوں کے ساتھ پڑھا گیا۔ دوسرے چنیں تو دوبارہ پڑھا جائے گا۔</translation>
    </message>
</context>
<context>
    <name>SeatList</name>
    <message>
        <source>Search: NA-46, a district, a name</source>
        <translation>تلاش: NA-46، ضلع یا نام</translation>
    </message>
    <message>
        <source>Search constituencies</source>
        <translation>حلقے تلاش کریں</translation>
    </message>
    <message>
        <source>Constituencies</source>
        <translation>حلقے</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کوڈ</translation>
    </message>
    <message>
        <source>Constituency</source>
        <translation>حلقہ</translation>
    </message>
    <message>
        <source>District</source>
        <translation>ضلع</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>صوبہ</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>امیدوار</translation>
    </message>
    <message>
        <source>The list of candidates has gaps; you can repair it in the program.</source>
        <translation>امیدواروں کی فہرست میں خلا ہیں؛ آپ اسے پروگرام میں درست کر سکتے ہیں۔</translation>
    </message>
</context>
<context>
    <name>SecondLook</name>
    <message>
        <source>Your entry is kept. Boxes that were read otherwise elsewhere: {count}. Look at each once more: Enter keeps your figure, or type it anew. What the other read is not shown.</source>
        <translation>آپ کا اندراج محفوظ ہے۔ جو خانے کہیں اور مختلف پڑھے گئے: {count}۔ ہر ایک کو ایک بار پھر دیکھیں: Enter آپ کا عدد رکھتا ہے، یا دوبارہ لکھیں۔ دوسرے نے کیا پڑھا، نہیں دکھایا جاتا۔</translation>
    </message>
    <message>
        <source>Second look: boxes still to look at: {count}</source>
        <translation>دوسری نظر: ابھی دیکھنے والے خانے: {count}</translation>
    </message>
    <message>
        <source>look at it once more</source>
        <translation>ایک بار پھر دیکھیں</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>Each change is remembered at once.</source>
        <translation>ہر تبدیلی فوراً یاد رکھی جاتی ہے۔</translation>
    </message>
    <message>
        <source>{name} works as {role} from now on.</source>
        <translation>اب سے {name} بطور {role} کام کریں گے۔</translation>
    </message>
    <message>
        <source>{name} enters from now on.</source>
        <translation>اب سے {name} اندراج کریں گے۔</translation>
    </message>
</context>
<context>
    <name>SettlementReasons</name>
    <message>
        <source>clear when looked at again</source>
        <translation>دوبارہ دیکھنے پر صاف ہے</translation>
    </message>
    <message>
        <source>the words say so</source>
        <translation>لفظوں میں یہی لکھا ہے</translation>
    </message>
    <message>
        <source>only this closes the sums</source>
        <translation>جمع صرف اسی سے پوری ہوتی ہے</translation>
    </message>
    <message>
        <source>another copy says so</source>
        <translation>دوسری نقل میں یہی ہے</translation>
    </message>
    <message>
        <source>written over: the last one</source>
        <translation>اوپر لکھا گیا: آخری ہندسہ</translation>
    </message>
    <message>
        <source>nobody can read it</source>
        <translation>کسی سے پڑھا نہیں جاتا</translation>
    </message>
    <message>
        <source>taken back by whoever settled it</source>
        <translation>طے کرنے والے نے خود واپس لیا</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>Open</source>
        <translation>کھلے</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>طے شدہ</translation>
    </message>
    <message>
        <source>Same in the sums</source>
        <translation>میزان میں برابر</translation>
    </message>
    <message>
        <source>A blank, a dash or 0; 16 and a rewritten 16</source>
        <translation>خالی، ڈیش یا 0؛ 16 اور دوبارہ لکھا ہوا 16</translation>
    </message>
    <message>
        <source>Search serial or name  ( / )</source>
        <translation>نمبر یا نام تلاش کریں  ( / )</translation>
    </message>
    <message>
        <source>Search polling stations by serial or name</source>
        <translation>پولنگ اسٹیشن نمبر یا نام سے تلاش کریں</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Undo the last settlement</source>
        <translation>آخری فیصلہ واپس لیں</translation>
    </message>
    <message>
        <source>Boxes on which readers differ</source>
        <translation>خانے جن پر قاریوں میں فرق ہے</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>A4 sideways</source>
        <translation>A4 لیٹا ہوا</translation>
    </message>
    <message>
        <source>first page</source>
        <translation>پہلا صفحہ</translation>
    </message>
    <message>
        <source>last page</source>
        <translation>آخری صفحہ</translation>
    </message>
    <message>
        <source>The photo shows</source>
        <translation>تصویر میں ہے</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Candidates on this page</source>
        <translation>اس صفحے پر امیدوار</translation>
    </message>
    <message>
        <source>The table ends with a row of totals</source>
        <translation>جدول کے آخر میں مجموعوں کی سطر ہے</translation>
    </message>
    <message>
        <source>Columns, from left to right</source>
        <translation>کالم، بائیں سے دائیں</translation>
    </message>
    <message>
        <source>Boxes outside the table</source>
        <translation>جدول سے باہر کے خانے</translation>
    </message>
    <message>
        <source>Boxes of the form</source>
        <translation>فارم کے خانے</translation>
    </message>
    <message>
        <source>Save and read all</source>
        <translation>محفوظ کر کے سب پڑھیں</translation>
    </message>
    <message>
        <source>Corners…</source>
        <translation>کونے…</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>محفوظ نہ کریں</translation>
    </message>
    <message>
        <source>Rows, columns and boxes of the layout</source>
        <translation>خاکے کی سطریں، کالم اور خانے</translation>
    </message>
    <message>
        <source>Held: {what}</source>
        <translation>پکڑا ہوا: {what}</translation>
    </message>
    <message>
        <source>The form goes on: what stands under its table is drawn on the last page, next.</source>
        <translation>فارم آگے بھی ہے: جدول کے نیچے جو ہے وہ اس کے بعد آخری صفحے پر بنایا جاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>SnippetStrip</name>
    <message>
        <source>The cell under the cursor, enlarged</source>
        <translation>زیرِ نظر خانہ، بڑا کر کے</translation>
    </message>
    <message>
        <source>no picture of this box</source>
        <translation>اس خانے کی تصویر نہیں</translation>
    </message>
    <message>
        <source>The whole page is shown beside. F6 goes there; + and − enlarge, the arrows move.</source>
        <translation>پورا صفحہ ساتھ دکھایا گیا ہے۔ F6 سے وہاں جائیں؛ + اور − سے بڑا چھوٹا، تیروں سے سرکائیں۔</translation>
    </message>
    <message>
        <source>the page is beside (F6)</source>
        <translation>صفحہ ساتھ ہے (F6)</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Choose a file…</source>
        <translation>فائل منتخب کریں…</translation>
    </message>
    <message>
        <source>Choose the file to import</source>
        <translation>درآمد کے لیے فائل چنیں</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>شیٹ</translation>
    </message>
    <message>
        <source>Headers on line</source>
        <translation>عنوان کی سطر</translation>
    </message>
    <message>
        <source>Rows of</source>
        <translation>سطریں کس کی</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>ورک بک کی شیٹ</translation>
    </message>
    <message>
        <source>The line that holds the headers; 0 when there are none</source>
        <translation>عنوانات والی سطر؛ نہ ہوں تو 0</translation>
    </message>
    <message>
        <source>The constituency whose rows are imported</source>
        <translation>وہ حلقہ جس کی سطریں درآمد ہوں گی</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>منتخب کریں…</translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message>
        <source>photo in</source>
        <translation>تصویر آ گئی</translation>
    </message>
    <message>
        <source>being entered</source>
        <translation>درج ہو رہا ہے</translation>
    </message>
    <message>
        <source>entered once</source>
        <translation>ایک بار درج</translation>
    </message>
    <message>
        <source>being entered again</source>
        <translation>دوبارہ درج ہو رہا ہے</translation>
    </message>
    <message>
        <source>readers differ</source>
        <translation>قارئین میں فرق</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>طے شدہ</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>واپس لی گئی</translation>
    </message>
    <message>
        <source>superseded by a re-poll</source>
        <translation>دوبارہ پولنگ سے بدل گئی</translation>
    </message>
    <message>
        <source>a corrected copy counts instead</source>
        <translation>اس کی جگہ درست کردہ نقل شمار ہوتی ہے</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Ginti, the count</source>
        <translation>گنتی</translation>
    </message>
    <message>
        <source>Enter the polling agents&apos; Form 45s and set them beside the published Form 47.</source>
        <translation>پولنگ ایجنٹوں کے فارم 45 درج کریں اور انہیں شائع شدہ فارم 47 کے ساتھ رکھ کر دیکھیں۔</translation>
    </message>
</context>
<context>
    <name>StationBox</name>
    <message>
        <source>Type it from the paper, then Enter.</source>
        <translation>کاغذ سے دیکھ کر لکھیں، پھر Enter دبائیں۔</translation>
    </message>
    <message>
        <source>{station}. The copy was taken in as another.</source>
        <translation>{station}۔ یہ نقل کسی دوسرے اسٹیشن کے نام سے لی گئی تھی۔</translation>
    </message>
    <message>
        <source>Move to {serial}  (M)</source>
        <translation>{serial} پر منتقل کریں  (M)</translation>
    </message>
    <message>
        <source>Station serial</source>
        <translation>اسٹیشن کا نمبر</translation>
    </message>
    <message>
        <source>Move the copy to the station typed</source>
        <translation>نقل لکھے گئے اسٹیشن پر منتقل کریں</translation>
    </message>
    <message>
        <source>Station serial on the paper</source>
        <translation>کاغذ پر اسٹیشن کا نمبر</translation>
    </message>
</context>
<context>
    <name>StationModel</name>
    <message>
        <source>figures in doubt: {codes}</source>
        <translation>اعداد غیر یقینی: {codes}</translation>
    </message>
</context>
<context>
    <name>StationOptions</name>
    <message>
        <source>Write the rows with a fault too, as they stand in the file: {count}</source>
        <translation>خرابی والی سطریں بھی فائل کے مطابق لکھیں: {count}</translation>
    </message>
    <message>
        <source>Otherwise they are left out. A row without a clear serial is never written.</source>
        <translation>ورنہ وہ چھوڑ دی جاتی ہیں۔ واضح نمبر شمار کے بغیر سطر کبھی نہیں لکھی جاتی۔</translation>
    </message>
    <message>
        <source>Take {count} stations that are not in the file off the list: {serials}</source>
        <translation>{count} اسٹیشن جو فائل میں نہیں، فہرست سے نکالیں: {serials}</translation>
    </message>
</context>
<context>
    <name>StationPanel</name>
    <message>
        <source>The chosen polling station</source>
        <translation>چنا ہوا پولنگ اسٹیشن</translation>
    </message>
    <message>
        <source>Photos of this polling station</source>
        <translation>اس پولنگ اسٹیشن کی تصاویر</translation>
    </message>
    <message>
        <source>Assign a photo…</source>
        <translation>تصویر جوڑیں…</translation>
    </message>
    <message>
        <source>Assign a photo to this polling station</source>
        <translation>اس پولنگ اسٹیشن سے تصویر جوڑیں</translation>
    </message>
    <message>
        <source>No polling station is chosen.</source>
        <translation>کوئی پولنگ اسٹیشن منتخب نہیں۔</translation>
    </message>
    <message>
        <source>(no name in the list)</source>
        <translation>(فہرست میں نام نہیں)</translation>
    </message>
    <message>
        <source>Voters assigned</source>
        <translation>مقررہ ووٹرز</translation>
    </message>
    <message>
        <source>male</source>
        <translation>مرد</translation>
    </message>
    <message>
        <source>female</source>
        <translation>خواتین</translation>
    </message>
    <message>
        <source>Readers differ on: {boxes}</source>
        <translation>قاریوں میں فرق: {boxes}</translation>
    </message>
    <message>
        <source>Settle the differences…</source>
        <translation>فرق طے کریں…</translation>
    </message>
    <message>
        <source>No photo of this station&apos;s form yet.</source>
        <translation>اس اسٹیشن کے فارم کی ابھی کوئی تصویر نہیں۔</translation>
    </message>
</context>
<context>
    <name>StationPicker</name>
    <message>
        <source>Serial or name of the station</source>
        <translation>اسٹیشن کا نمبر شمار یا نام</translation>
    </message>
    <message>
        <source>Search a polling station by serial or name</source>
        <translation>نمبر شمار یا نام سے پولنگ اسٹیشن تلاش کریں</translation>
    </message>
    <message>
        <source>Polling stations found</source>
        <translation>ملنے والے پولنگ اسٹیشن</translation>
    </message>
</context>
<context>
    <name>StationSubject</name>
    <message>
        <source>Polling station list</source>
        <translation>پولنگ اسٹیشنوں کی فہرست</translation>
    </message>
    <message>
        <source>The polling scheme (Form 28) as CSV or XLSX. Nothing is written before you have seen every row.</source>
        <translation>پولنگ اسکیم (فارم 28)، CSV یا XLSX میں۔ جب تک آپ ہر سطر نہ دیکھ لیں کچھ نہیں لکھا جاتا۔</translation>
    </message>
    <message>
        <source>Write {count} polling stations</source>
        <translation>{count} پولنگ اسٹیشن لکھیں</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>نمبر شمار</translation>
    </message>
    <message>
        <source>Name, English or Urdu</source>
        <translation>نام، انگریزی یا اردو</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>انگریزی نام</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>اردو نام</translation>
    </message>
    <message>
        <source>Kind of station</source>
        <translation>اسٹیشن کی قسم</translation>
    </message>
    <message>
        <source>Male voters</source>
        <translation>مرد ووٹر</translation>
    </message>
    <message>
        <source>Female voters</source>
        <translation>خواتین ووٹر</translation>
    </message>
    <message>
        <source>Voters in all</source>
        <translation>کل ووٹر</translation>
    </message>
    <message>
        <source>Constituency</source>
        <translation>حلقہ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تبدیلی</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>مرد</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>خواتین</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>کل</translation>
    </message>
    <message>
        <source>{count} polling stations written, {removed} taken off the list.</source>
        <translation>{count} پولنگ اسٹیشن لکھے گئے، {removed} فہرست سے نکالے گئے۔</translation>
    </message>
    <message>
        <source>{new} new · {changed} changed · {same} as they are · {left_out} left out · {faulty} with a fault</source>
        <translation>{new} نئے · {changed} بدلے · {same} ویسے ہی · {left_out} چھوڑے گئے · {faulty} میں خرابی</translation>
    </message>
    <message>
        <source>new</source>
        <translation>نیا</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>ویسا ہی</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>بدلا</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>چھوڑا گیا</translation>
    </message>
    <message>
        <source>new, with a fault</source>
        <translation>نیا، خرابی کے ساتھ</translation>
    </message>
    <message>
        <source>changed, with a fault</source>
        <translation>تبدیل شدہ، خرابی کے ساتھ</translation>
    </message>
</context>
<context>
    <name>StationView</name>
    <message>
        <source>Entry</source>
        <translation>اندراج</translation>
    </message>
    <message>
        <source>Open this form in the entry screen</source>
        <translation>یہ فارم اندراج میں کھولیں</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>تختہ</translation>
    </message>
    <message>
        <source>Show this station on the board</source>
        <translation>یہ اسٹیشن تختے پر دکھائیں</translation>
    </message>
    <message>
        <source>The form&apos;s page</source>
        <translation>فارم کا صفحہ</translation>
    </message>
    <message>
        <source>Figures of this station</source>
        <translation>اس اسٹیشن کے اعداد</translation>
    </message>
    <message>
        <source>No photo of this form</source>
        <translation>اس فارم کی تصویر نہیں</translation>
    </message>
    <message>
        <source>Its figures have no picture in this workspace.</source>
        <translation>اس ورک اسپیس میں ان اعداد کی کوئی تصویر نہیں۔</translation>
    </message>
    <message>
        <source>Choose a polling station</source>
        <translation>پولنگ اسٹیشن منتخب کریں</translation>
    </message>
    <message>
        <source>box</source>
        <translation>خانہ</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>عدد</translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message>
        <source>English name</source>
        <translation>انگریزی نام</translation>
    </message>
    <message>
        <source>Urdu name</source>
        <translation>اردو نام</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>male voters</source>
        <translation>مرد ووٹر</translation>
    </message>
    <message>
        <source>female voters</source>
        <translation>خواتین ووٹر</translation>
    </message>
    <message>
        <source>voters in all</source>
        <translation>کل ووٹر</translation>
    </message>
</context>
<context>
    <name>StationsPage</name>
    <message>
        <source>Of several copies the {first} counts first, then the {second} (order in Settings).</source>
        <translation>کئی نقول میں پہلے {first} شمار ہوتی ہے، پھر {second} (ترتیب «ترتیبات» میں)۔</translation>
    </message>
    <message>
        <source>One person may read a copy twice here.</source>
        <translation>یہاں ایک شخص ایک نقل دو بار پڑھ سکتا ہے۔</translation>
    </message>
    <message>
        <source>all  {count}</source>
        <translation>تمام  {count}</translation>
    </message>
    <message>
        <source>with figures  {count}</source>
        <translation>اعداد والے  {count}</translation>
    </message>
    <message>
        <source>without figures  {count}</source>
        <translation>بغیر اعداد  {count}</translation>
    </message>
    <message>
        <source>≠ do not add up  {count}</source>
        <translation>≠ مجموعہ پورا نہیں  {count}</translation>
    </message>
    <message>
        <source>not known for {name}  {count}</source>
        <translation>{name} کے لیے نامعلوم  {count}</translation>
    </message>
    <message>
        <source>Figures of the polling stations</source>
        <translation>پولنگ اسٹیشنوں کے اعداد</translation>
    </message>
</context>
<context>
    <name>StationsTable</name>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Polling station</source>
        <translation>پولنگ اسٹیشن</translation>
    </message>
    <message>
        <source>state</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>copy that counts</source>
        <translation>شمار ہونے والی نقل</translation>
    </message>
    <message>
        <source>own sums</source>
        <translation>اپنے مجموعے</translation>
    </message>
    <message>
        <source>≠ do not add up</source>
        <translation>≠ پورے نہیں آتے</translation>
    </message>
    <message>
        <source>not in the list of stations</source>
        <translation>اسٹیشنوں کی فہرست میں نہیں</translation>
    </message>
</context>
<context>
    <name>StatisticsScreen</name>
    <message>
        <source>For your own knowledge and for planning. Time away from the keyboard is left out.</source>
        <translation>آپ کی اپنی معلومات اور منصوبہ بندی کے لیے۔ کی بورڈ سے دور کا وقت شامل نہیں۔</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>شماریات</translation>
    </message>
    <message>
        <source>Everyone&apos;s work in this workspace</source>
        <translation>اس ورک اسپیس میں سب کا کام</translation>
    </message>
    <message>
        <source>Gold forms are for a coordinator. Whoever coordinates takes that role in Settings.</source>
        <translation>معیاری فارم رابطہ کار کے لیے ہیں۔ رابطہ کار یہ کردار ترتیبات میں سنبھالے۔</translation>
    </message>
    <message>
        <source>Nobody has finished a form here yet.</source>
        <translation>یہاں ابھی کسی نے فارم مکمل نہیں کیا۔</translation>
    </message>
    <message>
        <source>Time, keystrokes and changes are counted while forms are entered.</source>
        <translation>وقت، بٹن اور تبدیلیاں فارم درج کرتے ہوئے گنی جاتی ہیں۔</translation>
    </message>
    <message>
        <source>The copy is a gold form now; readers do not see it.</source>
        <translation>یہ نقل اب معیاری فارم ہے؛ قارئین کو نظر نہیں آتا۔</translation>
    </message>
</context>
<context>
    <name>StatusFilter</name>
    <message>
        <source>Progress of the constituency</source>
        <translation>حلقے کی پیش رفت</translation>
    </message>
    <message>
        <source>all</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>Show stations: {status}, {count}</source>
        <translation>اسٹیشن دکھائیں: {status}، {count}</translation>
    </message>
    <message>
        <source>Show only these stations</source>
        <translation>صرف یہ اسٹیشن دکھائیں</translation>
    </message>
    <message>
        <source>Show all stations</source>
        <translation>تمام اسٹیشن دکھائیں</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>R repeats the last decision where the readings are the same and no sum changes.</source>
        <translation>R پچھلا فیصلہ وہیں دہراتا ہے جہاں اندراج وہی ہوں اور کوئی میزان نہ بدلے۔</translation>
    </message>
    <message>
        <source>Choose a figure first: the key of a reading, T or I.</source>
        <translation>پہلے ہندسہ چنیں: اندراج کا نمبر، T یا I۔</translation>
    </message>
    <message>
        <source>Look again. Enter once more settles it all the same.</source>
        <translation>پھر دیکھیں۔ دوبارہ Enter دبانے سے یہی طے ہو جائے گا۔</translation>
    </message>
    <message>
        <source>Say why: a letter for a common reason, or a few words.</source>
        <translation>وجہ بتائیں: عام وجہ کے لیے ایک حرف، یا چند الفاظ۔</translation>
    </message>
    <message>
        <source>A reason begins with a letter. Esc goes back to the figures.</source>
        <translation>وجہ حرف سے شروع ہوتی ہے۔ ہندسوں پر واپس جانے کے لیے Esc۔</translation>
    </message>
</context>
<context>
    <name>SumWords</name>
    <message>
        <source>votes polled {computed}, voters assigned only {stated}</source>
        <translation>ڈالے گئے ووٹ {computed}، مقررہ ووٹرز صرف {stated}</translation>
    </message>
    <message>
        <source>{name}: adds up to {computed}, the form says {stated}: {difference} more</source>
        <translation>{name}: مجموعہ {computed}، فارم پر {stated}: {difference} زیادہ</translation>
    </message>
    <message>
        <source>{name}: adds up to {computed}, the form says {stated}: {difference} fewer</source>
        <translation>{name}: مجموعہ {computed}، فارم پر {stated}: {difference} کم</translation>
    </message>
    <message>
        <source>{name}: read as {as_read}, not surely; with it the sums close</source>
        <translation>{name}: {as_read} پڑھا گیا، یقین سے نہیں؛ اس سے جوڑ پورے ہوتے ہیں</translation>
    </message>
    <message>
        <source>{name}: not read; {value} would close the sums</source>
        <translation>{name}: پڑھا نہیں گیا؛ {value} سے مجموعے پورے آتے ہیں</translation>
    </message>
    <message>
        <source>{name}: read as {as_read}; {value} would close the sums</source>
        <translation>{name}: {as_read} پڑھا گیا؛ {value} سے مجموعے پورے آتے ہیں</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>زیادہ سے زیادہ {high}</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>کم از کم {low}</translation>
    </message>
    <message>
        <source>row {serial}</source>
        <translation>سطر {serial}</translation>
    </message>
    <message>
        <source>column “{column}”</source>
        <translation>کالم “{column}”</translation>
    </message>
    <message>
        <source>candidates&apos; totals</source>
        <translation>امیدواروں کے کل ووٹ</translation>
    </message>
    <message>
        <source>valid and rejected votes</source>
        <translation>درست اور مسترد ووٹ</translation>
    </message>
    <message>
        <source>male and female votes polled</source>
        <translation>مردوں اور خواتین کے ڈالے گئے ووٹ</translation>
    </message>
</context>
<context>
    <name>SumsList</name>
    <message>
        <source>{sum}: not yet known</source>
        <translation>{sum}: ابھی معلوم نہیں</translation>
    </message>
    <message>
        <source>{sum} ✓ {number}</source>
        <translation>{sum} ✓ {number}</translation>
    </message>
    <message>
        <source>{sum}: adds up to {computed}, the form says {stated} ({difference})</source>
        <translation>{sum}: مجموعہ {computed}، فارم پر {stated} ({difference})</translation>
    </message>
    <message>
        <source>Candidates = valid</source>
        <translation>امیدوار = درست ووٹ</translation>
    </message>
    <message>
        <source>Registered, male + female</source>
        <translation>درج ووٹر، مرد + خواتین</translation>
    </message>
    <message>
        <source>Valid + rejected = polled</source>
        <translation>درست + مسترد = ڈالے گئے</translation>
    </message>
    <message>
        <source>Polled, male + female</source>
        <translation>ڈالے گئے، مرد + خواتین</translation>
    </message>
</context>
<context>
    <name>SumsOfFigure</name>
    <message>
        <source>does not close: {sums}</source>
        <translation>میزان نہیں ملتا: {sums}</translation>
    </message>
    <message>
        <source>closes: {sums}</source>
        <translation>میزان ملتا ہے: {sums}</translation>
    </message>
    <message>
        <source>{copy}: {figure}</source>
        <translation>{copy}: {figure}</translation>
    </message>
    <message>
        <source>candidates = valid total</source>
        <translation>امیدوار = کل درست ووٹ</translation>
    </message>
    <message>
        <source>valid + rejected = polled</source>
        <translation>درست + خارج = ڈالے گئے</translation>
    </message>
    <message>
        <source>male + female = polled</source>
        <translation>مرد + خواتین = ڈالے گئے</translation>
    </message>
    <message>
        <source>polled, of those assigned</source>
        <translation>ڈالے گئے، تفویض شدہ میں سے</translation>
    </message>
</context>
<context>
    <name>SumsTable</name>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Contesting candidate</source>
        <translation>امیدوار</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>جماعت</translation>
    </message>
    <message>
        <source>Σ Form 45</source>
        <translation>Σ فارم 45</translation>
    </message>
    <message>
        <source>stations</source>
        <translation>اسٹیشن</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>فرق</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>نتیجہ</translation>
    </message>
    <message>
        <source>Form 45 over official</source>
        <translation>اوپر فارم 45، نیچے سرکاری</translation>
    </message>
    <message>
        <source>{known} of {total}</source>
        <translation>{total} میں سے {known}</translation>
    </message>
    <message>
        <source>The figure of every station is known.</source>
        <translation>ہر اسٹیشن کا عدد معلوم ہے۔</translation>
    </message>
    <message>
        <source>With the stations not known the total lies between {low} and {high}.</source>
        <translation>نامعلوم اسٹیشنوں سمیت مجموعہ {low} اور {high} کے درمیان ہے۔</translation>
    </message>
</context>
<context>
    <name>TemplateRound</name>
    <message>
        <source>Say why it is withdrawn; without a reason it is kept.</source>
        <translation>بتائیں کیوں واپس لیا جا رہا ہے؛ وجہ کے بغیر اسے رہنے دیا جائے گا۔</translation>
    </message>
    <message>
        <source>“{name}” is the template now.</source>
        <translation>اب سانچہ “{name}” ہے۔</translation>
    </message>
    <message>
        <source>Withdrawn. What was there before it counts again.</source>
        <translation>واپس لے لیا گیا۔ جو اس سے پہلے تھا، وہ پھر لاگو ہے۔</translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>cannot be used</source>
        <translation>استعمال نہیں ہو سکتا</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>زیرِ استعمال</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Layout · {title}</source>
        <translation>خاکہ · {title}</translation>
    </message>
    <message>
        <source>version {version} · single boxes: {count}</source>
        <translation>ورژن {version} · الگ الگ خانے: {count}</translation>
    </message>
    <message>
        <source>version {version} · up to {rows} candidates a page · figure columns: {columns}</source>
        <translation>نسخہ {version} · فی صفحہ {rows} امیدوار تک · اعداد کے کالم: {columns}</translation>
    </message>
    <message>
        <source>Template of page {page} · {layout}</source>
        <translation>صفحہ {page} کا سانچہ · {layout}</translation>
    </message>
    <message>
        <source>from the photo {name}</source>
        <translation>تصویر {name} سے</translation>
    </message>
    <message>
        <source>came with a bundle or a file</source>
        <translation>بنڈل یا فائل کے ساتھ آیا</translation>
    </message>
    <message>
        <source>for forms with {count} candidates</source>
        <translation>{count} امیدواروں والے فارموں کے لیے</translation>
    </message>
    <message>
        <source>Its layout was drawn anew since: choose another photo, or draw on this one.</source>
        <translation>اس کے بعد خاکہ دوبارہ بنایا گیا: دوسری تصویر چنیں، یا اسی پر خاکہ بنائیں۔</translation>
    </message>
    <message>
        <source>Its picture is not on this computer.</source>
        <translation>اس کی تصویر اس کمپیوٹر پر نہیں۔</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>پرانا</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Layouts and templates</source>
        <translation>خاکے اور سانچے</translation>
    </message>
    <message>
        <source>The template is how the constituency&apos;s form looks straight: other photos are found by it.</source>
        <translation>سانچہ بتاتا ہے کہ حلقے کا فارم سیدھا کیسا دکھتا ہے: باقی تصاویر اسی سے پہچانی جاتی ہیں۔</translation>
    </message>
    <message>
        <source>Nothing here yet. The first form that is entered becomes the template by itself; a layout is drawn on a chosen photo (Ctrl+T).</source>
        <translation>ابھی یہاں کچھ نہیں۔ جو فارم پہلے درج ہو وہ خود سانچہ بن جاتا ہے؛ خاکہ چنی ہوئی تصویر پر بنایا جاتا ہے (Ctrl+T)۔</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>تصاویر پر واپس</translation>
    </message>
    <message>
        <source>Make the chosen photo the template</source>
        <translation>چنی ہوئی تصویر کو سانچہ بنائیں</translation>
    </message>
    <message>
        <source>Chosen in the tray: {name}</source>
        <translation>ٹرے میں چنی ہوئی: {name}</translation>
    </message>
    <message>
        <source>Draw the layout on it…</source>
        <translation>اس پر خاکہ بنائیں…</translation>
    </message>
    <message>
        <source>Show its photo</source>
        <translation>اس کی تصویر دکھائیں</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>واپس لیں…</translation>
    </message>
    <message>
        <source>Templates, then layouts</source>
        <translation>سانچے، پھر خاکے</translation>
    </message>
    <message>
        <source>The chosen template</source>
        <translation>چنا ہوا سانچہ</translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>offline</source>
        <translation>آف لائن</translation>
    </message>
    <message>
        <source>Ginti never uses a network. Everything stays on this computer.</source>
        <translation>گنتی کبھی نیٹ ورک استعمال نہیں کرتی۔ سب کچھ اسی کمپیوٹر پر رہتا ہے۔</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>محفوظ ہوا {time}</translation>
    </message>
    <message>
        <source>all saved</source>
        <translation>سب محفوظ</translation>
    </message>
    <message>
        <source>{person} (device {device})</source>
        <translation>{person} (ڈیوائس {device})</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>ابھی نام نہیں</translation>
    </message>
    <message>
        <source>Change the name under which you enter forms</source>
        <translation>وہ نام بدلیں جس سے آپ فارم درج کرتے ہیں</translation>
    </message>
    <message>
        <source>Person and device</source>
        <translation>شخص اور ڈیوائس</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>ورک اسپیس</translation>
    </message>
    <message>
        <source>Open another workspace or make a new one</source>
        <translation>دوسری ورک اسپیس کھولیں یا نئی بنائیں</translation>
    </message>
</context>
<context>
    <name>ToneStrip</name>
    <message>
        <source>Brightness</source>
        <translation>روشنی</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>تضاد</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>الٹے رنگ</translation>
    </message>
    <message>
        <source>Light ink on dark paper</source>
        <translation>گہرے کاغذ پر ہلکی سیاہی</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>جیسی ہے</translation>
    </message>
    <message>
        <source>Show the picture as it was taken</source>
        <translation>تصویر ویسی دکھائیں جیسی لی گئی تھی</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>{count} wait for a second entry</source>
        <translation>{count} دوسرے اندراج کے منتظر</translation>
    </message>
    <message>
        <source>{entered} of {total} forms entered</source>
        <translation>{total} میں سے {entered} فارم درج</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>پہلا اندراج</translation>
    </message>
    <message>
        <source>Second entry</source>
        <translation>دوسرا اندراج</translation>
    </message>
    <message>
        <source>What forms are entered for</source>
        <translation>فارم کس لیے درج ہو رہے ہیں</translation>
    </message>
    <message>
        <source>assisted: check what was read</source>
        <translation>معاونت کے ساتھ: پڑھے ہوئے اعداد جانچیں</translation>
    </message>
    <message>
        <source>blind: nothing pre-filled</source>
        <translation>آزادانہ: کچھ پہلے سے بھرا نہیں</translation>
    </message>
    <message>
        <source>How to enter</source>
        <translation>اندراج کا طریقہ</translation>
    </message>
    <message>
        <source>Forms that wait</source>
        <translation>منتظر فارم</translation>
    </message>
    <message>
        <source>choose a form</source>
        <translation>فارم منتخب کریں</translation>
    </message>
    <message>
        <source>Next form</source>
        <translation>اگلا فارم</translation>
    </message>
</context>
<context>
    <name>TrayBar</name>
    <message>
        <source>Add photos…</source>
        <translation>تصاویر شامل کریں…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>فولڈر…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>پیسٹ</translation>
    </message>
    <message>
        <source>Take in all photos of a folder and the folders in it</source>
        <translation>فولڈر اور اس کے اندر کے فولڈروں کی تمام تصاویر لیں</translation>
    </message>
    <message>
        <source>Read every page that is not read yet</source>
        <translation>ہر وہ صفحہ پڑھیں جو ابھی نہیں پڑھا گیا</translation>
    </message>
    <message>
        <source>Paste a picture or copied files (Ctrl+V)</source>
        <translation>تصویر یا کاپی کی ہوئی فائلیں پیسٹ کریں (Ctrl+V)</translation>
    </message>
    <message>
        <source>Read new</source>
        <translation>نئی پڑھیں</translation>
    </message>
    <message>
        <source>Layouts and templates of this constituency&apos;s form</source>
        <translation>اس حلقے کے فارم کے خاکے اور سانچے</translation>
    </message>
    <message>
        <source>File name or station</source>
        <translation>فائل کا نام یا اسٹیشن</translation>
    </message>
    <message>
        <source>Search photos by file name or station</source>
        <translation>فائل کے نام یا اسٹیشن سے تصاویر تلاش کریں</translation>
    </message>
    <message>
        <source>Watch…</source>
        <translation>نظر رکھیں…</translation>
    </message>
    <message>
        <source>Take in whatever arrives complete in a folder</source>
        <translation>فولڈر میں جو مکمل فائل آئے وہ لے لیں</translation>
    </message>
    <message>
        <source>Watching {name}</source>
        <translation>{name} پر نظر</translation>
    </message>
    <message>
        <source>Press to stop watching {folder}</source>
        <translation>{folder} پر نظر رکھنا بند کریں</translation>
    </message>
    <message>
        <source>GPS is stored</source>
        <translation>GPS محفوظ ہوتا ہے</translation>
    </message>
    <message>
        <source>GPS is not stored</source>
        <translation>GPS محفوظ نہیں ہوتا</translation>
    </message>
    <message>
        <source>The switch is in Settings. The photo file itself is kept unchanged and may hold the place where it was taken; whoever gets the photo gets that too.</source>
        <translation>اس کا بٹن ترتیبات میں ہے۔ تصویر کی فائل بغیر تبدیلی رکھی جاتی ہے اور اس میں جگہ درج ہو سکتی ہے؛ جسے تصویر ملے گی اسے جگہ بھی ملے گی۔</translation>
    </message>
</context>
<context>
    <name>TypedRow</name>
    <message>
        <source>8.2.2024 · – not there</source>
        <translation>8.2.2024 · – نہیں ہے</translation>
    </message>
    <message>
        <source>17:45 · – not there</source>
        <translation>17:45 · – نہیں ہے</translation>
    </message>
</context>
<context>
    <name>TypingPage</name>
    <message>
        <source>Type at least one figure of the form.</source>
        <translation>فارم کا کم از کم ایک عدد ٹائپ کریں۔</translation>
    </message>
    <message>
        <source>The form is kept as a version of its own.</source>
        <translation>فارم الگ نسخے کے طور پر رکھا گیا۔</translation>
    </message>
    <message>
        <source>This form is already here, as version {number}. Nothing was stored.</source>
        <translation>یہ فارم پہلے سے نسخہ {number} کے طور پر موجود ہے۔ کچھ محفوظ نہیں کیا گیا۔</translation>
    </message>
    <message>
        <source>The form&apos;s file</source>
        <translation>فارم کی فائل</translation>
    </message>
    <message>
        <source>Back to the versions</source>
        <translation>نسخوں پر واپس</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>یہ نسخہ رکھیں</translation>
    </message>
    <message>
        <source>Add the form&apos;s file…</source>
        <translation>فارم کی فائل شامل کریں…</translation>
    </message>
    <message>
        <source>A photo, scan or PDF of the form, kept with its hash</source>
        <translation>فارم کی تصویر، اسکین یا PDF، اپنے ہیش کے ساتھ</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>nothing</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>file {name}</source>
        <translation>فائل {name}</translation>
    </message>
    <message>
        <source>typed in, without a file</source>
        <translation>ٹائپ کیا گیا، بغیر فائل</translation>
    </message>
    <message>
        <source>≠ figures that differ: {count}</source>
        <translation>≠ مختلف اعداد: {count}</translation>
    </message>
    <message>
        <source>✓ the same in every box</source>
        <translation>✓ ہر خانے میں یکساں</translation>
    </message>
    <message>
        <source>{form}, version {version}, {date}</source>
        <translation>{form}، نسخہ {version}، {date}</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>فارم</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>نسخہ</translation>
    </message>
    <message>
        <source>Obtained on</source>
        <translation>کب ملا</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>ٹائپ شدہ</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>نسخہ {number}</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>خانہ</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>فرق</translation>
    </message>
    <message>
        <source>Versions of the official forms</source>
        <translation>سرکاری فارموں کے نسخے</translation>
    </message>
    <message>
        <source>Figures of the version</source>
        <translation>نسخے کے اعداد</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>موازنہ کریں</translation>
    </message>
    <message>
        <source>The version to compare with</source>
        <translation>جس نسخے سے موازنہ ہو</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>صرف فرق</translation>
    </message>
    <message>
        <source>Show only the boxes that differ</source>
        <translation>صرف مختلف خانے دکھائیں</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>فائل کھولیں</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>واپس لیں…</translation>
    </message>
</context>
<context>
    <name>WaiveStrip</name>
    <message>
        <source>Settle without this second look? The reason stays beside the figures. Why?</source>
        <translation>اس دوسری نظر کے بغیر طے کریں؟ وجہ اعداد کے ساتھ رہے گی۔ کیوں؟</translation>
    </message>
    <message>
        <source>for example: went home</source>
        <translation>مثلاً: گھر چلے گئے</translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation>انتظار کریں</translation>
    </message>
    <message>
        <source>Reason for going on without the second look</source>
        <translation>دوسری نظر کے بغیر آگے بڑھنے کی وجہ</translation>
    </message>
    <message>
        <source>Settle without it</source>
        <translation>اس کے بغیر طے کریں</translation>
    </message>
</context>
<context>
    <name>WithdrawGoldStrip</name>
    <message>
        <source>The copy becomes an ordinary one again. Why?</source>
        <translation>نقل پھر عام نقل بن جائے گی۔ کیوں؟</translation>
    </message>
    <message>
        <source>for example: a known figure was wrong</source>
        <translation>مثلاً: ایک معلوم عدد غلط تھا</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>رہنے دیں</translation>
    </message>
</context>
<context>
    <name>WithdrawPhotosStrip</name>
    <message>
        <source>Withdraw photos ({count}). Why?</source>
        <translation>تصاویر واپس لیں ({count})۔ کیوں؟</translation>
    </message>
    <message>
        <source>for example: not a form of this constituency</source>
        <translation>مثلاً: اس حلقے کا فارم نہیں</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>رہنے دیں</translation>
    </message>
</context>
<context>
    <name>WithdrawStrip</name>
    <message>
        <source>Reason for withdrawing</source>
        <translation>واپس لینے کی وجہ</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>واپس لیں</translation>
    </message>
</context>
<context>
    <name>WithdrawTemplateStrip</name>
    <message>
        <source>Withdraw “{name}”. Why?</source>
        <translation>“{name}” واپس لیں۔ کیوں؟</translation>
    </message>
    <message>
        <source>for example: another print than the rest</source>
        <translation>مثلاً: باقیوں سے مختلف چھپائی</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>رہنے دیں</translation>
    </message>
</context>
<context>
    <name>WithdrawVersionStrip</name>
    <message>
        <source>Withdraw version {version}. Why? It stays readable and no longer counts.</source>
        <translation>نسخہ {version} واپس لیا جائے گا۔ کیوں؟ یہ پڑھا جا سکے گا مگر شمار نہیں ہو گا۔</translation>
    </message>
    <message>
        <source>for example: typed into the wrong constituency</source>
        <translation>مثلاً: غلط حلقے میں درج ہو گیا</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>رہنے دیں</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>no photo</source>
        <translation>تصویر نہیں</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>تصویر ہے</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>درج</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>فرق</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>طے شدہ</translation>
    </message>
    <message>
        <source>male</source>
        <translation>مردانہ</translation>
    </message>
    <message>
        <source>female</source>
        <translation>زنانہ</translation>
    </message>
    <message>
        <source>combined</source>
        <translation>مشترکہ</translation>
    </message>
    <message>
        <source>kind unknown</source>
        <translation>قسم نامعلوم</translation>
    </message>
    <message>
        <source>agent&apos;s copy</source>
        <translation>پولنگ ایجنٹ کی نقل</translation>
    </message>
    <message>
        <source>copy posted at the station</source>
        <translation>اسٹیشن پر آویزاں نقل</translation>
    </message>
    <message>
        <source>observer&apos;s copy</source>
        <translation>مبصر کی نقل</translation>
    </message>
    <message>
        <source>presiding officer&apos;s snapshot</source>
        <translation>پریذائیڈنگ افسر کی تصویر</translation>
    </message>
    <message>
        <source>returning officer&apos;s copy</source>
        <translation>ریٹرننگ افسر کی نقل</translation>
    </message>
    <message>
        <source>scan on the commission&apos;s website</source>
        <translation>کمیشن کی ویب سائٹ کا اسکین</translation>
    </message>
    <message>
        <source>certified copy</source>
        <translation>مصدقہ نقل</translation>
    </message>
    <message>
        <source>corrected copy</source>
        <translation>درست کردہ نقل</translation>
    </message>
    <message>
        <source>Form 45</source>
        <translation>فارم 45</translation>
    </message>
    <message>
        <source>Form 46</source>
        <translation>فارم 46</translation>
    </message>
    <message>
        <source>Form 47</source>
        <translation>فارم 47</translation>
    </message>
    <message>
        <source>Form 48</source>
        <translation>فارم 48</translation>
    </message>
    <message>
        <source>Form 49</source>
        <translation>فارم 49</translation>
    </message>
    <message>
        <source>volunteer</source>
        <translation>رضاکار</translation>
    </message>
    <message>
        <source>second reader</source>
        <translation>دوسرا قاری</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>رابطہ کار</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>مبصر</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>خالی</translation>
    </message>
    <message>
        <source>dash</source>
        <translation>ڈیش</translation>
    </message>
    <message>
        <source>illegible</source>
        <translation>ناقابلِ مطالعہ</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>elections</source>
        <translation>انتخابات</translation>
    </message>
    <message>
        <source>constituencies</source>
        <translation>حلقے</translation>
    </message>
    <message>
        <source>polling stations</source>
        <translation>پولنگ اسٹیشن</translation>
    </message>
    <message>
        <source>contesting candidates</source>
        <translation>امیدوار</translation>
    </message>
    <message>
        <source>people</source>
        <translation>افراد</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>ڈیوائس</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>تصاویر</translation>
    </message>
    <message>
        <source>straightened pages</source>
        <translation>سیدھے کیے گئے صفحے</translation>
    </message>
    <message>
        <source>copies of forms</source>
        <translation>فارموں کی نقلیں</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>مشینی مطالعے</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>اندراج</translation>
    </message>
    <message>
        <source>condition sheets</source>
        <translation>حالت نامے</translation>
    </message>
    <message>
        <source>settlements</source>
        <translation>تصفیے</translation>
    </message>
    <message>
        <source>official results</source>
        <translation>سرکاری نتائج</translation>
    </message>
    <message>
        <source>withdrawals</source>
        <translation>واپسیاں</translation>
    </message>
    <message>
        <source>form layouts</source>
        <translation>فارم کے خاکے</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>سانچے</translation>
    </message>
    <message>
        <source>digits chosen by hand</source>
        <translation>ہاتھ سے چنے گئے ہندسے</translation>
    </message>
    <message>
        <source>reasons given at checks</source>
        <translation>جانچ پر دی گئی وجوہات</translation>
    </message>
    <message>
        <source>times taken to enter</source>
        <translation>اندراج میں لگا وقت</translation>
    </message>
    <message>
        <source>gold forms</source>
        <translation>معیاری فارم</translation>
    </message>
    <message>
        <source>rules of the constituency</source>
        <translation>حلقے کے قواعد</translation>
    </message>
    <message>
        <source>no official figure</source>
        <translation>سرکاری عدد نہیں</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>یکساں</translation>
    </message>
    <message>
        <source>agrees so far</source>
        <translation>اب تک یکساں</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>ابھی نامکمل</translation>
    </message>
    <message>
        <source>figures differ</source>
        <translation>اعداد میں فرق</translation>
    </message>
    <message>
        <source>Voters assigned</source>
        <translation>مقررہ ووٹرز</translation>
    </message>
    <message>
        <source>Votes polled, male</source>
        <translation>ڈالے گئے ووٹ، مرد</translation>
    </message>
    <message>
        <source>Votes polled, female</source>
        <translation>ڈالے گئے ووٹ، خواتین</translation>
    </message>
    <message>
        <source>Votes polled</source>
        <translation>کل ڈالے گئے ووٹ</translation>
    </message>
    <message>
        <source>Total valid votes</source>
        <translation>کل درست ووٹ</translation>
    </message>
    <message>
        <source>Rejected (excluded from the count)</source>
        <translation>مسترد (گنتی سے خارج)</translation>
    </message>
    <message>
        <source>Voters assigned, male</source>
        <translation>مقررہ ووٹرز، مرد</translation>
    </message>
    <message>
        <source>Voters assigned, female</source>
        <translation>مقررہ ووٹرز، خواتین</translation>
    </message>
    <message>
        <source>Rejected: no stamp</source>
        <translation>خارج: مہر نہیں</translation>
    </message>
    <message>
        <source>Rejected: no signature</source>
        <translation>خارج: دستخط نہیں</translation>
    </message>
    <message>
        <source>Ballot papers received</source>
        <translation>موصول بیلٹ پیپر</translation>
    </message>
    <message>
        <source>Received, first serial</source>
        <translation>موصول، پہلا سیریل نمبر</translation>
    </message>
    <message>
        <source>Received, last serial</source>
        <translation>موصول، آخری سیریل نمبر</translation>
    </message>
    <message>
        <source>Taken out of the box and counted</source>
        <translation>بیلٹ باکس سے نکال کر گنے گئے</translation>
    </message>
    <message>
        <source>Tendered ballot papers</source>
        <translation>ٹینڈر بیلٹ پیپر</translation>
    </message>
    <message>
        <source>Challenged ballot papers</source>
        <translation>چیلنج بیلٹ پیپر</translation>
    </message>
    <message>
        <source>Spoilt ballot papers</source>
        <translation>خراب بیلٹ پیپر</translation>
    </message>
    <message>
        <source>Stray ballot papers</source>
        <translation>لاوارث بیلٹ پیپر</translation>
    </message>
    <message>
        <source>Cancelled ballot papers</source>
        <translation>منسوخ بیلٹ پیپر</translation>
    </message>
    <message>
        <source>Valid votes, column total</source>
        <translation>درست ووٹ، کالم کا مجموعہ</translation>
    </message>
    <message>
        <source>Tendered votes, column total</source>
        <translation>ٹینڈرڈ ووٹ، کالم کا مجموعہ</translation>
    </message>
    <message>
        <source>Challenged votes, column total</source>
        <translation>چیلنج شدہ ووٹ، کالم کا مجموعہ</translation>
    </message>
    <message>
        <source>Rejected: no official mark or signature</source>
        <translation>خارج: سرکاری مہر یا دستخط نہیں</translation>
    </message>
    <message>
        <source>Rejected: writing or another mark</source>
        <translation>خارج: تحریر یا کوئی اور نشان</translation>
    </message>
    <message>
        <source>Rejected: something attached</source>
        <translation>خارج: ساتھ کچھ لگا ہوا</translation>
    </message>
    <message>
        <source>Rejected: not marked</source>
        <translation>خارج: نشان نہیں لگایا گیا</translation>
    </message>
    <message>
        <source>Rejected: uncertain for whom</source>
        <translation>خارج: واضح نہیں کس کے لیے</translation>
    </message>
    <message>
        <source>Ballot papers not issued</source>
        <translation>جاری نہ ہونے والے بیلٹ پیپر</translation>
    </message>
    <message>
        <source>Not issued, first serial</source>
        <translation>غیر جاری، پہلا سیریل نمبر</translation>
    </message>
    <message>
        <source>Not issued, last serial</source>
        <translation>غیر جاری، آخری سیریل نمبر</translation>
    </message>
    <message>
        <source>No. {serial}, valid votes</source>
        <translation>نمبر {serial}، درست ووٹ</translation>
    </message>
    <message>
        <source>No. {serial}, valid tendered votes</source>
        <translation>نمبر {serial}، درست ٹینڈرڈ ووٹ</translation>
    </message>
    <message>
        <source>No. {serial}, valid challenged votes</source>
        <translation>نمبر {serial}، درست چیلنج شدہ ووٹ</translation>
    </message>
    <message>
        <source>No. {serial}, total</source>
        <translation>نمبر {serial}، کل ووٹ</translation>
    </message>
    <message>
        <source>Rejected: {ground}</source>
        <translation>خارج: {ground}</translation>
    </message>
</context>
<context>
    <name>WordsBox</name>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>day-month-year</source>
        <translation>دن-مہینہ-سال</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>وقت</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>گھنٹے:منٹ</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تبصرہ</translation>
    </message>
    <message>
        <source>anything the next reader should know</source>
        <translation>جو اگلے پڑھنے والے کو معلوم ہونا چاہیے</translation>
    </message>
</context>
<context>
    <name>WordsLine</name>
    <message>
        <source>Figure in words</source>
        <translation>عدد الفاظ میں</translation>
    </message>
    <message>
        <source>In words, {box}</source>
        <translation>الفاظ میں، {box}</translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message>
        <source>There is no photo of this copy.</source>
        <translation>اس نقل کی کوئی تصویر نہیں۔</translation>
    </message>
    <message>
        <source>The sheet&apos;s outline was not found: this is the photo as taken.</source>
        <translation>کاغذ کے کنارے نہیں ملے: یہ تصویر ویسی ہی ہے جیسی لی گئی۔</translation>
    </message>
    <message>
        <source>This box is on none of the pages that were read.</source>
        <translation>یہ خانہ پڑھے گئے کسی صفحے پر نہیں۔</translation>
    </message>
    <message>
        <source>Two copies of the same kind differ here; on each of them the readers agree.</source>
        <translation>ایک ہی قسم کی دو نقلوں میں یہاں فرق ہے؛ ہر نقل پر قاری متفق ہیں۔</translation>
    </message>
    <message>
        <source>One of these readings is yours: let somebody else settle it, or the record says so.</source>
        <translation>ان میں سے ایک اندراج آپ کا ہے: بہتر ہے کوئی اور طے کرے۔ آپ طے کریں تو ریکارڈ میں یہ لکھا ہوگا۔</translation>
    </message>
    <message>
        <source>The page of the form</source>
        <translation>فارم کا صفحہ</translation>
    </message>
    <message>
        <source>Set the corners…</source>
        <translation>کونے لگائیں…</translation>
    </message>
</context>
</TS>
